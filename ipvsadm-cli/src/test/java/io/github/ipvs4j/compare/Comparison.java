package io.github.ipvs4j.compare;

import io.github.ipvs4j.cli.Environment;
import io.github.ipvs4j.cli.IpvsadmApp;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.netlink.transport.LibcNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs cases with both programs, each from an empty table. */
final class Comparison {
    /** What the C program is asked about a table. */
    private static final String[] TABLE = {
        "-S -n", "-L -n --thresholds", "-L -n --persistent-conn", "-L -n --tun-info", "-L --timeout", "-L --daemon"
    };

    private final CProgram programs;
    private final CStream stream;
    private final @Nullable String installed;

    /**
     * Ready to compare.
     *
     * @param installed the path of our installed command, or null to run it in this process
     */
    Comparison(CProgram programs, CStream stream, @Nullable String installed) {
        this.programs = programs;
        this.stream = stream;
        this.installed = installed;
    }

    /** Null if both agree, else a report. */
    @Nullable
    String compare(Case one) throws IOException, IpvsException {
        prepare(one);
        List<Outcome.Result> results = new ArrayList<>();
        for (Invocation call : one.calls()) {
            results.add(one.lines() ? stream.run(String.join(" ", call.arguments())) : programs.run("ipvsadm", call));
        }
        Outcome theirs = new Outcome(results, table());
        prepare(one);
        results = new ArrayList<>();
        for (Invocation call : one.calls()) {
            results.add(ours(call));
        }
        Outcome ours = new Outcome(results, table());
        return theirs.equals(ours) || theirs.equals(Explanations.toC(ours)) ? null : Report.of(one, theirs, ours);
    }

    private void prepare(Case one) throws IOException, IpvsException {
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ipvs.apply(new Change.Flush());
            ipvs.apply(new Change.SetTimeouts(new Timeouts(900, 120, 300)));
            for (SyncDaemon daemon : ipvs.daemons()) {
                ipvs.apply(new Change.StopDaemon(daemon.role()));
            }
        }
        for (String line : one.preparation().lines().toList()) {
            stream.run(line);
        }
    }

    private String table() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String question : TABLE) {
            Outcome.Result answer = stream.run(question);
            text.append(answer.out()).append(answer.err());
        }
        return text.toString();
    }

    private Outcome.Result ours(Invocation call) throws IOException {
        if (installed != null) {
            return programs.run(installed, call);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = IpvsadmApp.run(
                call.arguments().toArray(new String[0]),
                new ByteArrayInputStream(call.input().getBytes(StandardCharsets.ISO_8859_1)),
                out,
                err,
                new Environment("ipvsadm", NetlinkIpvs::open, new LibcNames(), failure -> {}));
        return new Outcome.Result(
                out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1), status);
    }
}
