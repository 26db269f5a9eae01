package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.testkit.FakeIpvs;

/** Command lines, one after the other, on a fake kernel of their own. Lines are written as {@link Words} reads them. */
public final class Session {
    private final FakeIpvs ipvs = new FakeIpvs();
    private final FakeKernel kernel = FakeKernel.with(ipvs);
    private final FakeNames names = new FakeNames();
    private final Cli cli;

    /** On a machine where nothing can wait. */
    public Session() {
        cli = Cli.of(kernel, names);
    }

    /** On that machine. */
    public Session(Machine machine) {
        cli = Cli.of(kernel, names).with(machine);
    }

    /** The kernel. */
    public FakeKernel kernel() {
        return kernel;
    }

    /** Its IPVS. */
    public FakeIpvs ipvs() {
        return ipvs;
    }

    /** The names that were there to look up. */
    public FakeNames names() {
        return names;
    }

    public Cli.Result run(String line) {
        return cli.run(Words.of(line));
    }

    /** The result of a restore of that input. */
    public Cli.Result restore(String input) {
        return restore(input, "-R");
    }

    /** The same, with such a command line. */
    public Cli.Result restore(String input, String line) {
        return cli.feed(input, Words.of(line));
    }

    /** Runs lines that succeed without a word. */
    public Session after(String... lines) {
        for (String line : lines) {
            assertThat(run(line)).as(line).isEqualTo(new Cli.Result("", "", 0));
        }
        return this;
    }

    /** What a listing or save prints, which succeeds. */
    public String shown(String line) {
        Cli.Result result = run(line);
        assertThat(result).as(line).isEqualTo(new Cli.Result(result.out(), "", 0));
        return result.out();
    }

    /** The table as lines. */
    public String saved() {
        return shown("-Sn");
    }

    /** Checks that a line is refused with that message and changes nothing. */
    public void refuses(String line, int status, String message) {
        String before = saved();
        assertThat(run(line)).as(line).isEqualTo(new Cli.Result("", message + "\n", status));
        assertThat(saved()).as("the table after " + line).isEqualTo(before);
    }
}
