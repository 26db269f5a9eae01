package io.github.ipvs4j.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --check}: all errors of a rule file at once, each with its place, and never a word to the kernel. */
final class CheckTest {
    @TempDir
    private Path directory;

    private static final Cli CLI = Cli.of(
            () -> {
                throw new AssertionError("the kernel was contacted");
            },
            new FakeNames());

    /** The lines on standard error that say what is wrong, without those that show it. */
    private static List<String> findings(String rules, int status) {
        Result result = CLI.feed(rules, "--check");
        assertThat(result).as(rules).isEqualTo(new Result("", result.err(), status));
        return result.findings();
    }

    /** What a line is wrong with behind a service 1 with a server 10.1.1.1, and the word that is marked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what no restore takes
            foo                        | foo       | no command that a rule file may have
            -t 10.0.0.1:80 -s rr       | -t        | no command that a rule file may have
            -t 10.0.0.1:80 -h -s rr    | -h        | no command that a rule file may have
            foo -Q                     | foo       | no command that a rule file may have
            -R                         | -R        | no command that a rule file may have
            --check                    | --check   | no command that a rule file may have
            -h                         | -h        | no command that a rule file may have
            -A -f 2 -Q                 | -Q        | -Q: unknown option
            -A -f                      | -f        | -f: missing argument
            -C --numeric=1             | --numeric=1 | --numeric=1: option does not take an argument
            -A -f 2 -D                 | -D        | invalid option `-D'
            -A -f 2 -s rr -s wrr       | -s        | multiple 'scheduler' options specified
            -A -f 0                    | 0         | invalid fwmark value `0' specified
            -A -f0                     | -f0       | invalid fwmark value `0' specified
            -A --fwmark-service=0      | --fwmark-service=0 | invalid fwmark value `0' specified
            -A -6 -f 2                 | -6        | -6 used before -f
            -A -t nosuch.example:80    | nosuch.example:80  | no address for host nosuch.example: no such name
            -a -r x -f 1               | x         | no address for host x: no such name
            -a -r 10.1.1.2:zzz -t 10.0.0.1:80 | 10.1.1.2:zzz | no tcp port named zzz
            -A -M x -f 2 -6            | x         | `x' is not a mask such as 255.255.255.0
            -A -M 10.1 -f 2 -6 -p -M 3 | -M        | multiple 'netmask' options specified
            -A -M 0.0.0.0 -t [fd00::1]:80 | 0.0.0.0 | `0.0.0.0' is not a prefix length from 1 to 128
            -A -b zzz -f 2             | zzz       | invalid scheduler flag `zzz'
            -A -f 2 -b sh-port -s rr   | sh-port   | incompatible scheduler flag `sh-port'
            --set 1 2                  | --set     | --set option requires 3 timeout values
            --set 1 x 3                | x         | invalid timeout value `x' specified
            --set 1 2 3 4              | 4         | unexpected argument 4
            --start-daemon foo         | foo       | illegal start-daemon parameter specified
            --stop-daemon foo          | foo       | illegal start_daemon specified
            -A                         | -A        | You need to supply the 'service-address' option for the 'add-service' command
            -A -f 2 -w 3               | -w        | Illegal 'weight' option with the 'add-service' command
            -L -c -f 2                 | -f        | The option 'service-address' conflicts
            -A -t 10.0.0.1             | 10.0.0.1  | Zero port specified for non-persistent service
            -A -o -t 10.0.0.1:80       | -o        | One-Packet Scheduling is only for UDP virtual services
            -a -f 1 -r fd00::1 -m      | fd00::1   | Different address family is allowed only for tunneling servers
            -a -f 1 -r 10.1 --tun-csum | --tun-csum | Tunnel options conflict with forward method
            -a -f 1 -r 10.1 -i --tun-type gue | -a | You need to supply the 'tun-port' option for the 'gue' tunnel type
            -a -f 1 -r 10.1 -i --tun-csum     | --tun-csum | Illegal 'tun-csum' option with the 'ipip' tunnel type
            # what the kernel would refuse
            -A -f 1                    | 1         | Service already exists, since line 1
            -a -f 1 -r 10.1.1.1:0 -m   | 10.1.1.1:0 | Destination already exists, since line 2
            -a -f 2 -r 10.1.1.1        | 2         | Service not defined
            -e -f 2 -r 10.1.1.1        | 2         | Service not defined
            -d -f 2 -r 10.1.1.1        | 2         | Service not defined
            -E -s rr -f 2              | 2         | No such service
            -E -s rr -f 2 --keep       | 2         | No such service
            -D -f 2                    | 2         | No such service
            -Z -f 2                    | 2         | No such service
            -e -f 1 -r 10.1.1.9        | 10.1.1.9  | No such destination
            -e -f 1 -r 10.1.1.9 --keep | 10.1.1.9  | No such destination
            -e -f 2 -r 10.1.1.9 --keep | 2         | Service not defined
            -d -f 1 -r 10.1.1.9        | 10.1.1.9  | No such destination
            -a -f 1 -r 10.1.1.2 -x 3 -y 4 | 4      | lower threshold 4 is above the upper threshold 3
            -a -f 1 -r 10.1.1.2 -y 4   | 4         | lower threshold 4 is above the upper threshold 0
            -e -f 1 -r 10.1.1.1 --keep -x 3 -y 5 | 5 | lower threshold 5 is above the upper threshold 3
            -a -f 1 -r 224.0.0.1       | 224.0.0.1 | not a unicast address that a server may have
            -e -f 1 -r 10.1.1.1 --keep --tun-csum | --tun-csum | Tunnel options conflict with forward method
            -E -f 1 --keep -b sh-port  | sh-port   | incompatible scheduler flag `sh-port'
            --stop-daemon backup       | --stop-daemon | No daemon is running
            --start-daemon master      | --start-daemon | Daemon has already run, since line 3
            -a -f 1 -r fd00::1 -i      | fd00::1   | servers of another address family and synchronisation daemons exclude each other
            """)
    void errorsNameTheWordTheyAreAbout(String line, String word, String message) {
        String before = "-A -f 1\n-a -f 1 -r 10.1.1.1\n--start-daemon master\n";
        List<String> lines =
                CLI.feed(before + "  " + line + "\n", "--check").err().lines().toList();
        int column = 2 + (" " + line + " ").indexOf(" " + word + " ") + 1;
        if (line.contains("-s rr -s wrr")) {
            column = 2 + line.lastIndexOf("-s") + 1;
        } else if (line.endsWith("-M 3")) {
            column = 2 + line.lastIndexOf("-M") + 1;
        }
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("-:4:" + column + ": " + message);
        assertThat(lines.get(1)).isEqualTo("  " + line);
        assertThat(lines.get(2)).isEqualTo(" ".repeat(column - 1) + "^".repeat(word.length()));
        assertThat(CLI.feed(before + "  " + line + "\n", "--check").status()).isEqualTo(2);
    }

    @Test
    void allErrorsAreToldAtOnceInTheOrderOfTheFile() {
        assertThat(findings("""
                # saved
                -A -f 1 -s zzz
                -A -f 0

                -a -f 2 -r 10.1.1.1
                ipvsadm -A -f 1 # again
                -A -f 3 -Q
                """, 2))
                .containsExactly(
                        "-:2:7: warning: this service has no servers",
                        "-:2:12: warning: no scheduler of this name is known",
                        "-:3:7: invalid fwmark value `0' specified",
                        "-:5:7: Service not defined",
                        "-:6:15: Service already exists, since line 2",
                        "-:7:9: -Q: unknown option");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -A -f 1                            | -:1:7: warning: this service has no servers
            -A -f 1 -s nope                    | -:1:12: warning: no scheduler of this name is known
            -A -f 1 -s averylongnameofascheduler | -:1:12: warning: no scheduler of this name is known
            -A -f 1 --pe nope                  | -:1:14: warning: no persistence engine of this name is known
            -A -f 1 -M 255.255.255.0           | -:1:12: warning: a mask has no effect without persistence
            -A -f 1;-E -f 1 -M 255.255.0.0     | -:2:12: warning: a mask has no effect without persistence
            -A -f 1;-E -f 1 --keep -s nope     | -:2:19: warning: no scheduler of this name is known
            -A -f 1;-a -f 1 -r 10.1 -w 0;-a -f 1 -r 10.2 -w 0 | -:1:7: warning: all servers of this service have weight 0, so that it takes no new connections
            """)
    void warningsDoNotFail(String rules, String warning) {
        assertThat(findings(rules.replace(';', '\n'), 0)).contains(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n# nothing\n",
                "-A -f 1 -s none\n-a -f 1 -r 10.1.1.1 -w 0\n-e -f 1 -r 10.1.1.1:0 --keep -w 1",
                "-A -f 1 -p -M 255.255.255.0 --pe sip\n-a -f 1 -r web.example",
                "ipvsadm -A -t web.example:http -s twos\r\nipvsadm -a -t web.example:http -r 10.1.1.1 -m # one\r\n",
                "-C\n-A -f 1\n-a -f 1 -r 10.1.1.1\n--set 1 2 3\n-L\n-S --all\n-Z\n-L -f 9",
                "-A -f 1\n-D -f 1\n-A -f 1\n-a -f 1 -r fd00::1 -i\n-Z -f 1",
                "--start-daemon master\n--stop-daemon\n--start-daemon master\n--start-daemon backup --syncid 1"
            })
    void goodFilesAreSilent(String rules) {
        assertThat(CLI.feed(rules, "--check")).isEqualTo(new Result("", "", 0));
    }

    @Test
    void stoppingAnyDaemonNeedsOne() {
        assertThat(findings("\t--stop-daemon", 2)).containsExactly("-:1:2: No daemon is running");
    }

    @Test
    void marksStandBelowTheWordWhateverIsBeforeIt() {
        assertThat(CLI.feed("-A\t-f 1 -s \u00c3\u00a4\u00c3\u00b6 -Q\r\n", "--check")
                        .err())
                .isEqualTo("-:1:17: -Q: unknown option\n-A\t-f 1 -s \u00c3\u00a4\u00c3\u00b6 -Q\n  \t           ^^\n");
        assertThat(CLI.feed("-A -f \u00c3\u00a4", "--check")
                        .err()
                        .lines()
                        .toList()
                        .get(2))
                .isEqualTo("      ^");
        assertThat(CLI.feed("-A -f \u001b[2J\u007f", "--check")
                        .err()
                        .lines()
                        .toList()
                        .get(1))
                .isEqualTo("-A -f ?[2J?");
    }

    @Test
    void manyWordsAndLongOnesHaveTheirPlaces() {
        String many = "-A -f 1" + " --sort".repeat(1000) + " ipvsadm " + "9".repeat(70_000);
        assertThat(findings(many, 2)).first().asString().startsWith("-:1:" + (many.lastIndexOf(' ') + 2) + ": unexp");
    }

    /** A document may be one line of megabytes. */
    @Test
    void ofLongLinesOnlyAPartIsShown() {
        String before = "\u00c3\u00a4".repeat(1000);
        assertThat(CLI.feed("{\"" + before + "\":0, \"x\":1, \"" + "y".repeat(2000) + "\":2}", "--check")
                        .err()
                        .lines()
                        .toList())
                .satisfiesExactly(
                        place -> assertThat(place).startsWith("-:1:2: warning: "),
                        line -> assertThat(line).hasSize(400).startsWith("{\"\u00c3"),
                        marks -> assertThat(marks).isEqualTo(" " + "^".repeat(200)),
                        place -> assertThat(place).startsWith("-:1:2008: warning: "),
                        line -> assertThat(line)
                                .hasSize(400)
                                .startsWith("\u00c3\u00a4\u00c3")
                                .contains("\":0, \"x\":1"),
                        marks -> assertThat(marks).isEqualTo(" ".repeat(32) + "^^^"),
                        place -> assertThat(place).startsWith("-:1:2015: warning: "),
                        line -> assertThat(line).hasSize(400).contains(":1, \"yyy"),
                        marks -> assertThat(marks).matches(" {36}\\^+"));
    }

    @Test
    void filesAreNamedAsGiven() throws IOException {
        Path file = directory.resolve("rules");
        Files.writeString(file, "-A -f 0");
        for (String[] call :
                new String[][] {{"--check", file.toString()}, {"--check=" + file}, {"--check", "--", file.toString()}
                }) {
            assertThat(CLI.feed("", call))
                    .isEqualTo(
                            new Result("", file + ":1:7: invalid fwmark value `0' specified\n-A -f 0\n      ^\n", 2));
        }
        assertThat(CLI.feed("-A -f 0", "--check", "-").err()).startsWith("-:1:7: ");
        assertThat(CLI.run("--check", directory.toString()))
                .isEqualTo(new Result("", "cannot read " + directory + ": Is a directory\n", 1));
        assertThat(CLI.run("--check", "/nonexistent/rules").status()).isEqualTo(1);
    }

    /** The example in the guide is what comes out. */
    @Test
    void theGuideTellsTheTruth() throws IOException {
        String guide = Files.readString(Path.of("../docs/rules.md"));
        String rules = block(guide, "Given this file:\n\n");
        String said = block(guide, "# ipvsadm --check shop.rules\n");
        assertThat(said).hasLineCount(12);
        assertThat(CLI.feed(rules, "--check")).isEqualTo(new Result("", said.replace("shop.rules:", "-:"), 2));
    }

    /** The indented lines that follow, without their indentation. */
    private static String block(String guide, String before) {
        StringBuilder block = new StringBuilder();
        for (String line :
                guide.substring(guide.indexOf(before) + before.length()).split("\n")) {
            if (!line.startsWith("    ")) {
                break;
            }
            block.append(line.substring(4)).append('\n');
        }
        return block.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --check a b        | unexpected argument b
            --check - b        | unexpected argument b
            --check=a -        | unexpected argument -
            --check -n         | Illegal 'numeric' option with the 'check' command
            --check --strict   | Illegal 'strict' option with the 'check' command; it goes with --restore
            --check -A         | invalid option `-A'
            -A --check x       | invalid option `x': --check is a command, and a line has only one
            """)
    void refusesWhatItDoesNotTake(String line, String message) {
        assertThat(CLI.run(line.split(" "))).isEqualTo(new Result("", message + "\n", 2));
    }
}
