package io.github.ipvs4j.cli.console;

/** Shows on a terminal how far long work has got. It shows nothing for work of less than a second. */
public final class Progress {
    private static final long SECOND = 1_000_000_000L;
    /** Looking at the clock costs more than some steps do. */
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Output output;
    private final String unit;
    private long next = System.nanoTime() + SECOND;
    private int steps;

    public Progress(Output output, String unit) {
        this.output = output;
        this.unit = unit;
    }

    /** One step is done. */
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() - next >= 0) {
            next += SECOND;
            output.progress(steps + " " + unit);
        }
    }

    /** The work is done. */
    public void clear() {
        output.progress("");
    }
}
