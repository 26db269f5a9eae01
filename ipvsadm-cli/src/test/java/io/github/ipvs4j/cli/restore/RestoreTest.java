package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -R}: how lines are read, what goes on and what ends, and which status comes of it. */
final class RestoreTest {
    private static final String TRY = "Try `ipvsadm -h' or 'ipvsadm --help' for more information.\n";
    private static final String EXISTS = "Service already exists\n";

    /** Restores, and says which of the services with marks 1 to 9 are there afterwards. */
    private static void restores(String input, String err, int status, String marks) {
        Session session = new Session();
        assertThat(session.restore(input)).as(input).isEqualTo(new Result("", err, status));
        StringBuilder there = new StringBuilder();
        for (int mark = 1; mark <= 9; mark++) {
            there.append(session.run("-Ln -f " + mark).status() == 0 ? "" + mark : "");
        }
        assertThat(there.toString()).as(input).isEqualTo(marks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n\n",
                " ",
                "\t",
                "\r\n",
                " \t \r\n \n",
                "  ",
                "ipvsadm",
                "ipvsadm\n",
                " ipvsadm ipvsadm \n",
                "#",
                "#\n",
                "# comment",
                "  # comment\n",
                "#-A -f 1\n",
                "ipvsadm # -A -f 1\n",
                "\n#\n#\r\n\t#x\ty\n"
            })
    void linesWithoutWordsAreNothing(String input) {
        restores(input, "", 0, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A -f 1\n-A -f 2\n",
                "-A -f 1\n-A -f 2",
                "-A -f 1\r\n-A -f 2\r\n",
                "-A -f 1\r\n-A -f 2\r",
                "-A\t-f\t1\n-A \t -f \r 2\n",
                "  -A -f 1\n\t-A -f 2",
                "\n\n-A -f 1\n \n\n-A -f 2\n\n\n",
                "ipvsadm -A -f 1\nipvsadm -A -f 2\n",
                "-A ipvsadm -f ipvsadm 1\n-A -f 2 ipvsadm\n",
                "ipvsadm ipvsadm -A -f 1\n-A -f 2",
                // Q29: the C program drops the last line
                "-A -f 1\n-A -f 2  ",
                "-A -f 1\n-A -f 2\t\t\t",
                "-A -f 1\n-A -f 2 \t ",
                // Q28: comments
                "# ipvsadm.rules\n-A -f 1\n  # more\n-A -f 2\n# end",
                "-A -f 1 # one\n-A -f 2 #two\n",
                "-A -f 1 #\n-A -f 2 # -A -f 3",
                "-A -f 1 # it's \"quoted\"\r\n-A -f 2 ## two\r\n",
                "#x\r\n-A -f 1\n#\t-A -f 3\n-A -f 2"
            })
    void wordsAreFoundBetweenAllKindsOfBlanks(String input) {
        restores(input, "", 0, "12");
    }

    @Test
    void onlyAWordThatStartsWithItIsAComment() {
        restores("-A -f 1 -s x#\n", "Scheduler or persistence engine not found\n", 255, "");
        restores("-A -f 1#\n-A -f 2", "invalid fwmark value `1#' specified\n", 2, "");
    }

    @Test
    void nothingIsQuotedOrEscaped() {
        restores("-A -f \"1\"\n", "invalid fwmark value `\"1\"' specified\n", 2, "");
        restores("-A -f '1'\n", "invalid fwmark value `'1'' specified\n", 2, "");
        restores("-A -f \\1\n", "invalid fwmark value `\\1' specified\n", 2, "");
        restores("-A \\\n-f 1\n", "unexpected argument \\\n", 2, "");
        restores("-A -f 1\\\n", "invalid fwmark value `1\\' specified\n", 2, "");
        restores("-A -f 1\u000b\n", "invalid fwmark value `1\u000b' specified\n", 2, "");
        restores("-A -f 1\f-s rr\n", "invalid fwmark value `1\f-s' specified\n", 2, "");
        restores("/sbin/ipvsadm -A -f 1\n", "unexpected argument /sbin/ipvsadm\n", 2, "");
        restores("-A -f \u00e4\u00ff\n", "invalid fwmark value `\u00e4\u00ff' specified\n", 2, "");
        restores("-A -f 1 @/etc/hostname\n", "unexpected argument @/etc/hostname\n", 2, "");
    }

    /** Q30: never split. */
    @Test
    void wordsMayBeLong() {
        for (int length : new int[] {255, 256, 4095, 4096, 4097, 65535, 65536, 65537, 200_000}) {
            String word = "0".repeat(length - 1) + "1";
            restores("-A -f " + word + "\n-A -f 2", "", 0, "12");
            restores("-A -f 1 # " + word + "\n-A -f 2", "", 0, "12");
            restores("-A -f 1 " + " ".repeat(length) + "-s rr\n-A -f 2", "", 0, "12");
        }
    }

    @Test
    void aRefusalDoesNotEndItAndTheLastLineDecides() {
        restores("-A -f 1\n-A -f 1\n-A -f 2\n", EXISTS, 0, "12");
        restores("-A -f 1\n-A -f 2\n-A -f 1\n", EXISTS, 255, "12");
        restores("-A -f 1\n-A -f 1\n# end\n\n", EXISTS, 255, "1");
        restores("-D -f 1\n-E -f 2\n-A -f 3", "No such service\nNo such service\n", 0, "3");
        restores("-A -f 1 -s toolongtobeascheduler\n-A -f 2", "Scheduler or persistence engine not found\n", 0, "2");
        restores("--stop-daemon\n-A -f 1", "No daemon is running\n", 0, "1");
    }

    @Test
    void badSyntaxDoesNotEndIt() {
        restores("-A -f 1\n-A -f 2 -Q\n-A -f 3\n", "-Q: unknown option\n", 0, "13");
        restores("-A -f 1\n-A -f\n-A -f 3\n", "-f: missing argument\n", 0, "13");
        restores("-A -f 1\n-C --numeric=1\n-A -f 3\n", "--numeric=1: option does not take an argument\n", 0, "13");
        restores("-A -f 1\n-A -f 2 -Q", "-Q: unknown option\n", 255, "1");
        restores("--set -1 2 3\n-A -f 1", "-1: unknown option\n", 0, "1");
    }

    @Test
    void everyOtherErrorEndsIt() {
        restores(
                "-A -f 1\n-A -f 2 -w 3\n-A -f 3\n", "Illegal 'weight' option with the 'add-service' command\n", 2, "1");
        restores("-A -f 1\n-A -f 0\n-A -f 3\n", "invalid fwmark value `0' specified\n", 2, "1");
        restores("-A -f 1\n-A foo\n-A -f 3\n", "unexpected argument foo\n", 2, "1");
        restores("-A -f 1\n-A -C\n-A -f 3\n", "invalid option `-C'\n", 2, "1");
        restores("-A -f 1\n-A -t 10.0.0.1\n-A -f 3", "Zero port specified for non-persistent service\n", 2, "1");
        restores("-A -f 1\n-A -6 -f 1\n-A -f 3", "-6 used before -f\n\n", 2, "1");
        restores("-A -f 1\n--start-daemon foo\n-A -f 3", "illegal start-daemon parameter specified\n", 2, "1");
        restores("-A -f 1\n--set 1\n-A -f 3", "--set option requires 3 timeout values\n", 2, "1");
        restores("-A -f 1\n-L -f 9\n-A -f 3\n", "No such service\n", 1, "1");
        for (String noCommand : new String[] {"foo", "-Q", "-n", "-n -w 5x", "--start-daemon", "-", "--"}) {
            restores("-A -f 1\n" + noCommand + "\n-A -f 3\n", TRY, 255, "1");
        }
    }

    @Test
    void noRestoreHelpOrVersionInside() {
        for (String command : new String[] {"-R", "--restore", "-h", "--help", "-v", "--version", "-h -Q"}) {
            restores("-A -f 1\n" + command + "\n-A -f 3\n", TRY, 255, "1");
        }
        // that there is one is found last of all
        restores("-A -f 1\n-Rn\n-A -f 3\n", "Illegal 'numeric' option with the 'restore' command\n", 2, "1");
        restores("-A -f 1\n-A -h\n", "invalid option `-h'\n", 2, "1");
        restores("-A -f 1\n-A -R\n", "invalid option `-R'\n", 2, "1");
    }
}
