package io.github.ipvs4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when the kernel refuses. */
final class RefusalTest {
    /** A line for every operation, and its status when that operation is refused. */
    enum Line {
        ADD_SERVICE("-A -t 10.0.0.1:80", 255),
        EDIT_SERVICE("-E -t 10.0.0.1:80", 255),
        DELETE_SERVICE("-D -t 10.0.0.1:80", 255),
        GET_SERVICE("-Ln -t 10.0.0.1:80", 1),
        ADD_SERVER("-a -t 10.0.0.1:80 -r 10.1.1.1", 255),
        EDIT_SERVER("-e -t 10.0.0.1:80 -r 10.1.1.1", 255),
        DELETE_SERVER("-d -t 10.0.0.1:80 -r 10.1.1.1", 255),
        START_DAEMON("--start-daemon master", 255),
        STOP_DAEMON("--stop-daemon backup", 255),
        GET_DAEMONS("-L --daemon", 1),
        SET_TIMEOUTS("--set 1 2 3", 255),
        GET_TIMEOUTS("-L --timeout", 1),
        GET_INFO("-Ln", 1),
        ZERO("-Z", 255),
        FLUSH("-C", 255);

        private final String words;
        private final int status;

        Line(String words, int status) {
            this.words = words;
            this.status = status;
        }

        Result refusedWith(int errno) {
            FakeIpvs ipvs = new FakeIpvs();
            ipvs.refuse(Operation.valueOf(name()), errno);
            return Cli.on(ipvs).run(Words.of(words));
        }
    }

    record Row(Line line, int errno, String message) {}

    /** The C library's texts and what comes before them; an operation's own rows take precedence. */
    static List<Row> rows() {
        List<Row> own = List.of(
                new Row(Line.ADD_SERVICE, 17, "Service already exists"),
                new Row(Line.ADD_SERVICE, 2, "Scheduler or persistence engine not found"),
                new Row(Line.EDIT_SERVICE, 2, "Scheduler or persistence engine not found"),
                new Row(Line.EDIT_SERVICE, 3, "No such service"),
                new Row(Line.DELETE_SERVICE, 3, "No such service"),
                new Row(Line.ZERO, 3, "No such service"),
                new Row(Line.GET_SERVICE, 3, "No such service"),
                new Row(Line.ADD_SERVER, 3, "Service not defined"),
                new Row(Line.EDIT_SERVER, 3, "Service not defined"),
                new Row(Line.DELETE_SERVER, 3, "Service not defined"),
                new Row(Line.ADD_SERVER, 17, "Destination already exists"),
                new Row(Line.EDIT_SERVER, 2, "No such destination"),
                new Row(Line.DELETE_SERVER, 2, "No such destination"),
                new Row(Line.START_DAEMON, 17, "Daemon has already run"),
                new Row(Line.STOP_DAEMON, 3, "No daemon is running"));
        List<Row> rows = new ArrayList<>(own);
        for (Line line : Line.values()) {
            for (Row any : anyOperation(line)) {
                if (own.stream().noneMatch(row -> row.line == line && row.errno == any.errno)) {
                    rows.add(any);
                }
            }
        }
        return rows;
    }

    private static List<Row> anyOperation(Line line) {
        return List.of(
                new Row(line, 1, "Permission denied (you must be root)"),
                new Row(line, 22, "Invalid operation.  Possibly wrong module version, address not unicast, ..."),
                new Row(line, 92, "Protocol not available"),
                new Row(line, 12, "Memory allocation problem"),
                new Row(line, 95, "Operation not supported with IPv6"),
                new Row(line, 97, "Operation not supported with specified address family"),
                new Row(line, 90, "Module is wrong version"),
                new Row(line, 34, "Numerical result out of range"),
                new Row(line, 19, "No such device"),
                new Row(line, 2, "No such file or directory"),
                new Row(line, 3, "No such process"),
                new Row(line, 17, "File exists"),
                new Row(line, 16, "Device or resource busy"),
                new Row(line, 105, "No buffer space available"),
                new Row(line, 4242, "Unknown error 4242"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatScriptsKnow(Row row) {
        Result result = row.line.refusedWith(row.errno);
        assertThat(result).isEqualTo(new Result("", row.message + "\n", row.line.status));
    }

    /** The one line with two operations of its own. */
    @Test
    void stoppingAnyDaemonPassesOnOtherRefusals() {
        FakeIpvs ipvs = new FakeIpvs();
        ipvs.refuse(Operation.STOP_DAEMON, Errno.EPERM);
        assertThat(Cli.on(ipvs).run("--stop-daemon"))
                .isEqualTo(new Result("", "Permission denied (you must be root)\n", 255));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | Permission denied (you must be root)
            2  | Protocol not available
            92 | Protocol not available
            93 | Protocol not supported
            12 | Memory allocation problem
            """)
    void withoutIpvsThereAreTwoLines(int errno, String reason) {
        assertEveryLineFails(IpvsException.refused(Operation.OPEN, errno), reason);
    }

    @Test
    void whatTheDriverSaysIsPassedOn() {
        assertEveryLineFails(
                IpvsException.failed(Operation.OPEN, "the kernel does not answer", null), "the kernel does not answer");
    }

    private static void assertEveryLineFails(IpvsException reason, String text) {
        Cli cli = Cli.of(
                () -> {
                    throw reason;
                },
                new FakeNames());
        String err = "Can't initialize ipvs: " + text
                + "\nAre you sure that IP Virtual Server is built in the kernel or as module?\n";
        for (String line :
                new String[] {"", "-Ln", "-S", "-R", "-C", "-L -c", "--stop-daemon", "-A -f 1 -s toolongtobeascheduler"
                }) {
            assertThat(cli.run(Words.of(line))).as(line).isEqualTo(new Result("", err, 2));
        }
        for (Line line : Line.values()) {
            assertThat(cli.run(Words.of(line.words))).as(line.words).isEqualTo(new Result("", err, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-h", "--help", "-v", "--version", "-h -Q", "-v anything -Q", "--help --help", "-h -A -w x"})
    void helpAndVersionNeedNoKernel(String line) {
        Result result = Cli.of(
                        () -> {
                            throw new AssertionError("the kernel was contacted");
                        },
                        new FakeNames())
                .run(Words.of(line));
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out()).startsWith("ipvsadm v").contains("IPVS v1.2.1)\n");
        assertThat(result.out().lines().count() == 1).isEqualTo(line.contains("v") && !line.contains("-h"));
    }
}
