package io.github.ipvs4j.cli.console;

/** The terminals behind the standard streams. Asked only when it matters. */
public interface Terminals {
    /** There are none. */
    Terminals NONE = new Terminals() {
        @Override
        public boolean showsProgress() {
            return false;
        }

        @Override
        public boolean showsColours() {
            return false;
        }

        @Override
        public boolean showsScreen() {
            return false;
        }
    };

    /** Returns whether somebody watches standard error. */
    boolean showsProgress();

    /**
     * Returns whether somebody watches standard output on a terminal with colours, and has not asked to be spared them.
     */
    boolean showsColours();

    /**
     * Returns whether standard input and output are a terminal that a whole screen can be shown on and keys be read
     * from.
     */
    boolean showsScreen();
}
