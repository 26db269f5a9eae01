package io.github.ipvs4j.cli.watch;

/**
 * A line of the screen.
 *
 * @param text its characters, each one column wide
 * @param style how it stands out
 */
public record Line(String text, Style style) {
    /** The ways in which a line stands out. Colours are left out where the user does not want them. */
    public enum Style {
        PLAIN,
        BOLD,
        REVERSE,
        /** A server that takes no new connections. */
        DRAINING
    }
}
