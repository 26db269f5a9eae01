package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.render.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process, in raw mode and on its other screen.
 *
 * <p>JLine's provider {@code exec} asks {@code stty} to set the terminal; the others bring a native library that they
 * unpack to {@code /tmp}, or need Java 22.
 */
final class JLineScreen implements Screen {
    /** The user's locale, which the launcher tells, since it sets another one. */
    private static final String LOCALE_PROPERTY = "ipvsadm.locale";

    /** The longest time, in milliseconds, between the bytes of a key. */
    private static final long REST_OF_KEY = 50;

    /** The longest time, in milliseconds, until a signal is noticed. */
    private static final long PATIENCE = 200;

    private static final int LEAST_COLORS = 8;
    private static final Size UNKNOWN = new Size(80, 24);

    private final Leave leave;
    private final Terminal terminal;
    private final Display display;
    private final Attributes before;
    private final KeyDecoder keys = new KeyDecoder();
    private final boolean colored;
    private volatile boolean changed = true;
    private volatile boolean resumed;
    private boolean away = true;
    private Size size = UNKNOWN;

    private JLineScreen(Leave leave, Terminal terminal, boolean colored) {
        this.leave = leave;
        this.terminal = terminal;
        before = terminal.getAttributes();
        display = new Display(terminal, true);
        Integer colors = terminal.getNumericCapability(Capability.max_colors);
        this.colored = colored && colors != null && colors >= LEAST_COLORS;
        defineKeys();
    }

    /**
     * Takes over the terminal.
     *
     * @param colored whether there may be colours
     */
    public static JLineScreen open(boolean colored) throws IOException {
        // Before the terminal, which adds one that closes it: they run in this order.
        Leave leave = ShutdownHooks.add(new Leave());
        Terminal terminal;
        try {
            terminal = TerminalBuilder.builder()
                    .system(true)
                    .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
                    .dumb(false)
                    // which would make the default action of a signal end the process on the spot
                    .nativeSignals(false)
                    .encoding(StandardCharsets.UTF_8)
                    .stdinEncoding(StandardCharsets.UTF_8)
                    .stdoutEncoding(StandardCharsets.UTF_8)
                    .build();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        JLineScreen screen = new JLineScreen(leave, terminal, colored);
        leave.screen = screen;
        Terminal.SignalHandler changes = new Changes(screen);
        terminal.handle(Terminal.Signal.WINCH, changes);
        terminal.handle(Terminal.Signal.CONT, changes);
        screen.enter();
        return screen;
    }

    private void defineKeys() {
        keys.define(terminal.getStringCapability(Capability.key_up), Key.Kind.UP);
        keys.define(terminal.getStringCapability(Capability.key_down), Key.Kind.DOWN);
        keys.define(terminal.getStringCapability(Capability.key_left), Key.Kind.LEFT);
        keys.define(terminal.getStringCapability(Capability.key_right), Key.Kind.RIGHT);
        keys.define(terminal.getStringCapability(Capability.key_ppage), Key.Kind.PAGE_UP);
        keys.define(terminal.getStringCapability(Capability.key_npage), Key.Kind.PAGE_DOWN);
        keys.define(terminal.getStringCapability(Capability.key_home), Key.Kind.HOME);
        keys.define(terminal.getStringCapability(Capability.key_end), Key.Kind.END);
    }

    /** Also after somebody else had the terminal, such as a shell while this process was stopped. */
    private synchronized void enter() {
        if (leave.begun) {
            return;
        }
        away = false;
        Attributes raw = new Attributes(before);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
        raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        // JLine reads with these two; if it has to set them itself, it runs stty twice more
        raw.setControlChar(ControlChar.VMIN, 0);
        raw.setControlChar(ControlChar.VTIME, 1);
        terminal.setAttributes(raw);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
    }

    private synchronized void leave() {
        if (!away) {
            away = true;
            terminal.puts(Capability.cursor_normal);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
            terminal.flush();
            terminal.setAttributes(before);
        }
    }

    @Override
    public int width() {
        refresh();
        return size.getColumns();
    }

    @Override
    public int height() {
        refresh();
        return size.getRows();
    }

    /** Looks at the terminal again if something happened to it. */
    private synchronized void refresh() {
        if (changed && !leave.begun) {
            changed = false;
            if (resumed) {
                resumed = false;
                enter();
            }
            Size now = terminal.getSize();
            size = now.getColumns() > 0 && now.getRows() > 0 ? now : UNKNOWN;
            display.clear();
            display.resize(size.getRows(), size.getColumns());
        }
    }

    @Override
    public boolean hasBlocks() {
        String locale = System.getProperty(LOCALE_PROPERTY, "").toUpperCase(Locale.ROOT);
        // the console's own fonts lack most of them
        return (locale.contains("UTF-8") || locale.contains("UTF8")) && !"linux".equals(terminal.getType());
    }

    @Override
    public synchronized void show(List<Line> lines) {
        if (!leave.begun) {
            List<AttributedString> shown = new ArrayList<>(lines.size());
            for (Line line : lines) {
                shown.add(new AttributedString(Printable.onScreen(line.text()), style(line.style())));
            }
            display.update(shown, -1);
        }
    }

    private AttributedStyle style(Line.Style style) {
        return switch (style) {
            case PLAIN -> AttributedStyle.DEFAULT;
            case BOLD -> AttributedStyle.BOLD;
            case REVERSE -> AttributedStyle.INVERSE;
            case DRAINING ->
                colored ? AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW) : AttributedStyle.DEFAULT;
        };
    }

    @Override
    public @Nullable Key key(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            while (true) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (leave.begun) {
                    waitForTheEnd();
                } else if (terminal.writer().checkError()) {
                    return Key.of(Key.Kind.HANG_UP);
                } else if (changed) {
                    return Key.of(Key.Kind.REPAINT);
                } else if (left <= 0 && !keys.isWaiting()) {
                    return null;
                }
                Key key = read(Math.min(keys.isWaiting() ? REST_OF_KEY : left, PATIENCE));
                if (key != null) {
                    changed |= key.kind() == Key.Kind.REPAINT;
                    return key;
                }
            }
        } catch (IOException e) {
            if (leave.begun) {
                waitForTheEnd();
            }
            return Key.of(Key.Kind.HANG_UP);
        }
    }

    /** Reads under the lock: JLine would set the terminal for reading again after {@link #leave()}. */
    private synchronized @Nullable Key read(long millis) throws IOException {
        if (leave.begun) {
            return null;
        }
        int c = terminal.reader().read(Math.max(1, millis));
        if (c == NonBlockingReader.READ_EXPIRED) {
            return keys.isWaiting() ? keys.expire() : null;
        }
        return c < 0 ? Key.of(Key.Kind.HANG_UP) : keys.take((char) c);
    }

    /** The process is being ended, with a status that is not ours to choose. */
    private static void waitForTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    @Override
    public void close() {
        if (leave.begun) {
            waitForTheEnd();
        }
        leave();
        ShutdownHooks.remove(leave);
        try {
            terminal.close();
        } catch (IOException e) {
            // the terminal is gone, so nobody would read a message
        }
    }

    /** Restores the terminal when a signal ends the process. */
    private static final class Leave implements ShutdownHooks.Task {
        private volatile @Nullable JLineScreen screen;
        private volatile boolean begun;

        @Override
        public void run() {
            begun = true;
            JLineScreen taken = screen;
            if (taken != null) {
                taken.leave();
            }
        }
    }

    /** Notes that the terminal has another size, or that this process goes on after it was stopped. */
    private record Changes(JLineScreen screen) implements Terminal.SignalHandler {
        @Override
        public void handle(Terminal.Signal signal) {
            screen.resumed |= signal == Terminal.Signal.CONT;
            screen.changed = true;
        }
    }
}
