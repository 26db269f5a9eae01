package io.github.ipvs4j.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Transcript;
import java.util.regex.Pattern;

/** Plays transcripts. */
public final class Examples {
    private static final Pattern NEEDS_A_SHELL = Pattern.compile("[|;<>\"'()]|^(?!ipvsadm )(?!ipvsadm$)");

    private Examples() {}

    /** Whether a command is a plain call of ipvsadm, which can run in this process. */
    public static boolean isPlain(Transcript.Step step) {
        return !NEEDS_A_SHELL.matcher(step.command()).find();
    }

    /** Runs a plain call in this process and compares. */
    public static void check(Transcript.Step step, Cli cli) {
        compare(step, run(step, cli));
    }

    /** Runs a plain call in this process. */
    public static Cli.Result run(Transcript.Step step, Cli cli) {
        String[] words = step.command().split(" ", -1);
        String[] arguments = new String[words.length - 1];
        System.arraycopy(words, 1, arguments, 0, arguments.length);
        return cli.run(arguments);
    }

    public static void compare(Transcript.Step step, Cli.Result result) {
        String out = result.out().replaceAll("(compiled with ipvs4j )\\S+", "$1VERSION");
        assertThat(Transcript.Step.show(step.command(), out, result.err(), result.status()))
                .isEqualTo(step.show());
    }
}
