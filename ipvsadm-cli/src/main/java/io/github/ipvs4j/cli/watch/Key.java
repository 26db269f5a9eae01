package io.github.ipvs4j.cli.watch;

/**
 * A key that was pressed.
 *
 * @param kind which one
 * @param character the character if it is one, else 0
 */
public record Key(Kind kind, char character) {
    /** The kinds of keys. */
    public enum Kind {
        CHARACTER,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        ESCAPE,
        BACKSPACE,
        /** Ctrl-U. */
        ERASE_LINE,
        /** Ctrl-C. */
        INTERRUPT,
        /** No key: the screen must be painted anew, because somebody asked for it or its size has changed. */
        REPAINT,
        /** No key: the terminal is gone. */
        HANG_UP
    }

    /** Returns a key without character. */
    public static Key of(Kind kind) {
        return new Key(kind, '\0');
    }

    /** Returns a printable character. */
    public static Key of(char character) {
        return new Key(Kind.CHARACTER, character);
    }
}
