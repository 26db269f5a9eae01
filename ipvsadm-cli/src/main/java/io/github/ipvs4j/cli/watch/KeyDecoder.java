package io.github.ipvs4j.cli.watch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds keys in the characters that a terminal sends: one character, or an escape with others behind it. */
public final class KeyDecoder {
    private static final char ESCAPE = '\033';

    /** The sequences that most terminals send, each with {@code ESC [} or {@code ESC O} before it. */
    private static final String[] ENDS = {"A", "B", "C", "D", "H", "F", "1~", "4~", "5~", "6~", "7~", "8~"};

    private static final Key.Kind[] KINDS = {
        Key.Kind.UP,
        Key.Kind.DOWN,
        Key.Kind.RIGHT,
        Key.Kind.LEFT,
        Key.Kind.HOME,
        Key.Kind.END,
        Key.Kind.HOME,
        Key.Kind.END,
        Key.Kind.PAGE_UP,
        Key.Kind.PAGE_DOWN,
        Key.Kind.HOME,
        Key.Kind.END
    };

    private final Map<String, Key> sequences = new HashMap<>();
    private final StringBuilder pending = new StringBuilder();

    /** Knows the usual sequences. */
    public KeyDecoder() {
        for (int i = 0; i < ENDS.length; i++) {
            define("\033[" + ENDS[i], KINDS[i]);
            define("\033O" + ENDS[i], KINDS[i]);
        }
    }

    /** Makes a sequence that begins with an escape stand for a key; nothing happens if it is null or does not. */
    public void define(@Nullable String sequence, Key.Kind kind) {
        if (sequence != null && sequence.length() > 1 && sequence.charAt(0) == ESCAPE) {
            sequences.put(sequence, Key.of(kind));
        }
    }

    /** Returns whether a key has begun that more characters may belong to. */
    public boolean isWaiting() {
        return pending.length() > 0;
    }

    /** Takes a character. Returns the key that ends with it, or null. */
    public @Nullable Key take(char c) {
        if (c == ESCAPE) {
            boolean second = isWaiting();
            pending.setLength(0);
            pending.append(c);
            return second ? Key.of(Key.Kind.ESCAPE) : null;
        }
        if (!isWaiting()) {
            return single(c);
        }
        pending.append(c);
        Key key = sequences.get(pending.toString());
        if (key != null || isOver(c)) {
            pending.setLength(0);
        }
        return key;
    }

    /** Nothing has followed for a while. Returns the key that has come, or null. */
    public @Nullable Key expire() {
        boolean alone = pending.length() == 1;
        pending.setLength(0);
        return alone ? Key.of(Key.Kind.ESCAPE) : null;
    }

    /** Returns whether a sequence that nobody knows has ended. */
    private boolean isOver(char last) {
        char introducer = pending.charAt(1);
        if (pending.length() == 2) {
            return introducer != '[' && introducer != 'O';
        }
        // the console sends ESC [ [ A for a function key
        boolean introducesMore = pending.length() == 3 && last == '[';
        return last >= '@' && last <= '~' && !introducesMore;
    }

    private static @Nullable Key single(char c) {
        return switch (c) {
            case '\r', '\n' -> Key.of(Key.Kind.ENTER);
            case '\b', '\177' -> Key.of(Key.Kind.BACKSPACE);
            case 'C' - '@' -> Key.of(Key.Kind.INTERRUPT);
            case 'L' - '@' -> Key.of(Key.Kind.REPAINT);
            case 'U' - '@' -> Key.of(Key.Kind.ERASE_LINE);
            default -> c >= ' ' && c <= '~' ? Key.of(c) : null;
        };
    }
}
