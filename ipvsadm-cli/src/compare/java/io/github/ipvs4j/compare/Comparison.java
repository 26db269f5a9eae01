package io.github.ipvs4j.compare;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.SyncedConnection;
import io.github.ipvs4j.cli.support.Transcript;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs cases with both programs, each from an empty table. */
final class Comparison {
    /** The lines that ask the C program for a table. */
    private static final String[] TABLE = {
        "-S -n", "-L -n --thresholds", "-L -n --persistent-conn", "-L -n --tun-info", "-L --timeout", "-L --daemon"
    };

    /**
     * The number of times that a table may change between the programs. On a slow machine the timers of connections
     * often tick while a program lists them.
     */
    private static final int ATTEMPTS = 100;

    private final CProgram programs;
    private final CStream stream;
    private final @Nullable String installed;

    /** The last preparation, if it may be used again. */
    private @Nullable Preparation live;

    /**
     * Ready to compare.
     *
     * @param installed the directory of our installed command, or null to run it in this process
     */
    Comparison(CProgram programs, CStream stream, @Nullable String installed) {
        this.programs = programs;
        this.stream = stream;
        this.installed = installed == null ? null : "PATH=" + CaseWords.shell(installed) + ":$PATH ipvsadm";
    }

    /** Null if both agree, else a report. */
    @Nullable
    String compare(Case one) throws IOException, IpvsException {
        return one.preparation().isLive() ? compareOnOneTable(one) : compareFromTheStart(one);
    }

    private @Nullable String compareFromTheStart(Case one) throws IOException, IpvsException {
        prepare(one.preparation());
        Outcome theirs = new Outcome(theirs(one), table());
        prepare(one.preparation());
        Outcome ours = new Outcome(ours(one), table());
        if (Explanations.hangs(one, theirs)) {
            return null;
        }
        return agree(theirs, ours) || agree(theirs, Explanations.toC(ours)) ? null : Report.of(one, theirs, ours);
    }

    private static boolean agree(Outcome theirs, Outcome ours) {
        return theirs.equals(ours) || KernelOrder.settled(theirs).equals(KernelOrder.settled(ours));
    }

    /** Ours has to agree with the C program's answer just before or just after. */
    private @Nullable String compareOnOneTable(Case one) throws IOException, IpvsException {
        if (!one.preparation().equals(live)) {
            prepare(one.preparation());
            live = one.preparation();
        }
        Outcome after = new Outcome(theirs(one), "");
        for (int i = 1; ; i++) {
            Outcome before = after;
            Outcome ours = Explanations.toC(new Outcome(ours(one), ""));
            after = new Outcome(theirs(one), "");
            if (ours.equals(before) || ours.equals(after)) {
                return null;
            }
            if (i == ATTEMPTS || before.equals(after)) {
                return Report.of(one, after, ours);
            }
        }
    }

    /** Null if the C program does what a transcript says, or differs if it says so; else a report. */
    @Nullable
    String compare(Transcript example) throws IOException, IpvsException {
        prepare(Preparation.NONE);
        StringBuilder expected = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (Transcript.Step step : example.steps()) {
            Outcome.Result result = programs.run("(" + step.command() + "\n) </dev/null");
            expected.append(step.show()).append('\n');
            found.append(Transcript.Step.show(
                            step.command(), KernelOrder.withFixedSize(result.out()), result.err(), result.status()))
                    .append('\n');
        }
        boolean same = expected.compareTo(found) == 0;
        if (same != example.differs() || KernelOrder.isByChance(example.title())) {
            return null;
        }
        StringBuilder report = new StringBuilder(example.title()).append(same ? ": does not differ\n" : ": differs\n");
        Report.appendLines(
                report,
                found.toString().lines().toList(),
                expected.toString().lines().toList());
        return report.toString();
    }

    /** Starts from an empty table, with the defaults for timeouts, no daemon, and what the preparation adds. */
    private void prepare(Preparation preparation) throws IOException, IpvsException {
        live = null;
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ipvs.apply(new Change.Flush());
            ipvs.apply(new Change.SetTimeouts(new Timeouts(900, 120, 300)));
            for (SyncDaemon daemon : ipvs.daemons()) {
                ipvs.apply(new Change.StopDaemon(daemon.role()));
            }
        }
        List<SyncedConnection> connections = new ArrayList<>();
        for (String line : preparation.lines()) {
            String command = Preparation.command(line);
            if (line.startsWith("conn ")) {
                connections.add(SyncedConnection.parse(line.substring(5)));
            } else if (command == null) {
                stream.run(line);
            } else {
                Outcome.Result result = programs.run("{ " + command + "; } </dev/null");
                if (result.status() != 0) {
                    throw new IOException(command + ": " + result);
                }
            }
        }
        SyncedConnection.send(connections);
    }

    private List<Outcome.Result> theirs(Case one) throws IOException {
        List<Outcome.Result> results = new ArrayList<>();
        for (Invocation call : one.calls()) {
            results.add(
                    one.lines()
                            ? stream.run(String.join(" ", call.arguments()))
                            : programs.run("ipvsadm", call, one.locale()));
        }
        return results;
    }

    private List<Outcome.Result> ours(Case one) throws IOException {
        List<Outcome.Result> results = new ArrayList<>();
        for (Invocation call : one.calls()) {
            results.add(installed == null ? inProcess(call) : programs.run(installed, call, one.locale()));
        }
        return results;
    }

    private String table() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String question : TABLE) {
            Outcome.Result answer = stream.run(question);
            text.append(answer.out()).append(answer.err());
        }
        return text.toString();
    }

    private static Outcome.Result inProcess(Invocation call) {
        Cli.Result result = Cli.onKernel().feed(call.input(), call.arguments().toArray(new String[0]));
        return new Outcome.Result(result.out(), result.err(), result.status());
    }
}
