package io.github.ipvs4j.cli.console;

/** What is known of the terminals behind the standard streams. Not asked before it matters. */
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

    /** Whether somebody watches standard error. */
    boolean showsProgress();

    /** Whether somebody watches standard output on a terminal with colours, and has not asked to be spared them. */
    boolean showsColours();

    /** Whether standard input and output are a terminal that a whole screen can be shown on and keys be read from. */
    boolean showsScreen();
}
