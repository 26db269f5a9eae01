package io.github.ipvs4j.cli.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of text that is no rule file but was taken for one, or that went through a word processor. */
final class PastedTextTest {
    private static final String QUOTES = "rule files know no quotation marks: what is in them is written without";
    private static final String SHELL =
            "rule files know no shell: one command of ipvsadm on each line and nothing else; if this is a script, sh runs it";
    private static final String VARIABLE = "rule files know no variables; if this is a shell script, sh runs it";
    private static final String PROMPT = "a prompt does not belong here, only what was typed behind it";
    private static final String PATH =
            "no path here: a line begins with its command, such as -A, or with the bare word ipvsadm";
    private static final String PRIVILEGE = "nothing like sudo here: the user who loads the file has the privilege";
    private static final String BACKSLASH = "a line ends where it ends, also behind a backslash";
    private static final String LISTING = "this is a listing; what can be loaded is written by `ipvsadm -Sn'";
    private static final String DIFFERENCE = "this is the difference of two files, not a file";
    private static final String OTHER =
            "this configures keepalived or ldirectord, not ipvsadm; `ipvsadm -Sn' writes the rules that they have made";

    private final Cli cli = Cli.on(new FakeIpvs());

    /** Text in UTF-8, one character for each byte; in the tables {@code <2013>} stands for U+2013. */
    private static String bytes(String text) {
        String meant = Pattern.compile("<([0-9a-f]{4,5})>")
                .matcher(text)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
        return new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The lines that say what is wrong, without those that show it. */
    private List<String> findings(String rules) {
        return cli.feed(rules, "--check").findings();
    }

    /** In a line behind a service 1; the column is that of the word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -a -f 1 -r 10.1.1.1 <2013>m         | 21 | U+2013 EN DASH is not a hyphen
            <2014>a -f 1 -r 10.1.1.1            |  1 | U+2014 EM DASH is not a hyphen
            -a <2212>f 1 -r 10.1.1.1            |  4 | U+2212 MINUS SIGN is not a hyphen
            <2011><2011>set 1 2 3               |  1 | U+2011 NON-BREAKING HYPHEN is not a hyphen
            -a -f 1 -<00ad>r 10.1.1.1           |  9 | U+00AD SOFT HYPHEN is not a hyphen
            -a<00a0>-f 1 -r 10.1.1.1            |  1 | U+00A0 NO-BREAK SPACE is not a blank
            -a -f<3000>1 -r 10.1.1.1            |  4 | U+3000 IDEOGRAPHIC SPACE is not a blank
            -a -f 1 -r 10.1.1.1<2028>-m         | 12 | U+2028 LINE SEPARATOR is not a blank
            -a -f <201c>1<201d> -r 10.1.1.1     |  7 | U+201C LEFT DOUBLE QUOTATION MARK is not a quotation mark, and rule files know none
            -a -f 1 -r <00bb>10.1.1.1<00ab>     | 12 | U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK is not a quotation mark, and rule files know none
            -a -f 1 -r 10.1.1.1:<200b>80        | 12 | U+200B ZERO WIDTH SPACE is not visible, and does not belong here
            -a -f 1 -r 10.1.1.1:80<feff>        | 12 | U+FEFF ZERO WIDTH NO-BREAK SPACE is not visible, and does not belong here
            -a -f 1 -r <202a>10.1.1.1           | 12 | U+202A LEFT-TO-RIGHT EMBEDDING is not visible, and does not belong here
            -a -f 1 -r 10.1.1.1<ff1a>80         | 12 | U+FF1A FULLWIDTH COLON is not a colon
            -a -f <ff11> -r 10.1.1.1            |  7 | U+FF11 FULLWIDTH DIGIT ONE is not `1'
            -a -f 1 -r 10<3002>1<3002>1<3002>1  | 12 | U+3002 IDEOGRAPHIC FULL STOP is not a dot
            -a -f <0661> -r 10.1.1.1            |  7 | U+0661 ARABIC-INDIC DIGIT ONE is not a digit from 0 to 9
            -<0430> -f 1 -r 10.1.1.1            |  1 | no command that a rule file may have; U+0430 CYRILLIC SMALL LETTER A is not ASCII
            -a -f 1 -r 10.1.1.1 -m <1f600> | 24 | unexpected argument <1f600>; U+1F600 GRINNING FACE is not ASCII
            """)
    void lookalikesAreNamed(String line, int column, String message) {
        assertThat(findings("-A -f 1\n" + bytes(line) + "\n"))
                .filteredOn(finding -> !finding.contains("no servers"))
                .containsExactly("-:2:" + column + ": " + bytes(message));
    }

    /** The C program and {@code -R} pass them on, and the kernel may take them: a warning. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -A -f 1 -s <201c>rr<201d>           | U+201C LEFT DOUBLE QUOTATION MARK is not a quotation mark, and rule files know none
            -A -f 1 -s rr<00a0>                 | U+00A0 NO-BREAK SPACE is not a blank
            -A -f 1 -p --pe <ff53>ip            | U+FF53 FULLWIDTH LATIN SMALL LETTER S is not `s'
            --start-daemon master --mcast-interface eth0<200b> | U+200B ZERO WIDTH SPACE is not visible, and does not belong here
            """)
    void inNamesTheyAreWarnings(String line, String message) {
        Result result = cli.feed(bytes(line), "--check");
        assertThat(result.err()).contains(": warning: " + message + "\n");
        assertThat(result.status()).isZero();
    }

    /** Text of Windows that nobody has turned into UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "96, a hyphen",
        "97, a hyphen",
        "a0, a blank",
        "93, 'a quotation mark, and rule files know none'",
        "92, 'a quotation mark, and rule files know none'"
    })
    void bytesThatAreNoUtf8(String hex, String what) {
        String odd = "" + (char) Integer.parseInt(hex, 16);
        assertThat(findings("-A " + odd + "f 1")).containsExactly("-:1:4: byte 0x" + hex + " is not " + what);
    }

    /** Quotation marks, shell and what stands before a command. */
    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '&', textBlock = """
            -a -f $MARK -r 10.1.1.1              ^  7 ^ VARIABLE
            -a -f 1 -r ${RIP}:80                 ^ 12 ^ VARIABLE
            $IPVSADM -a -f 1 -r 10.1.1.1         ^  1 ^ VARIABLE
            -a -f "1" -r 10.1.1.1                ^  7 ^ QUOTES
            -a -f 1 -r '10.1.1.1:80'             ^ 12 ^ QUOTES
            -a -f 1 -r 10.1.1.1 \\               ^ 21 ^ BACKSLASH
            -a -f 1 -r 10.1.1.1:80\\             ^ 12 ^ BACKSLASH
            -a -f 1 -r 10.1.1.1;                 ^ 12 ^ SHELL
            -a -f 1 -r 10.1.1.1 || true          ^ 21 ^ SHELL
            -a -f 1 -r 10.1.1.1 2>/dev/null      ^ 21 ^ SHELL
            -a -f 1 -r 10.1.1.1 >> /tmp/log      ^ 21 ^ SHELL
            -a -f 1 -r `hostname`                ^ 12 ^ SHELL
            ipvsadm -R <<EOF                     ^ 12 ^ SHELL
            if true                              ^  1 ^ SHELL
            VIP=10.0.0.1                         ^  1 ^ SHELL
            add_all() {                          ^  1 ^ SHELL
            modprobe ip_vs                       ^  1 ^ SHELL
            /sbin/ipvsadm -a -f 1 -r 10.1.1.1    ^  1 ^ PATH
            ./ipvsadm -a -f 1 -r 10.1.1.1        ^  1 ^ PATH
            sudo ipvsadm -a -f 1 -r 10.1.1.1     ^  1 ^ PRIVILEGE
            sudo /sbin/ipvsadm -C                ^  1 ^ PRIVILEGE
            $ ipvsadm -a -f 1 -r 10.1.1.1        ^  1 ^ PROMPT
            root@lb1:~# ipvsadm -a -f 1          ^  1 ^ PROMPT
            [root@lb1 ~]# ipvsadm -C             ^  1 ^ PROMPT
            + ipvsadm -C                         ^  1 ^ PROMPT
            """)
    void whatIsForAShell(String line, int column, String what) {
        String message = switch (what) {
            case "VARIABLE" -> VARIABLE;
            case "QUOTES" -> QUOTES;
            case "BACKSLASH" -> BACKSLASH;
            case "PATH" -> PATH;
            case "PRIVILEGE" -> PRIVILEGE;
            case "PROMPT" -> PROMPT;
            default -> SHELL;
        };
        assertThat(findings("-A -f 1\n" + line.replace("\\\\", "\\") + "\n"))
                .filteredOn(finding -> !finding.contains("no servers"))
                .containsExactly("-:2:" + column + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -scheduler rr            | -scheduler is a bundle of short options; the long one is --scheduler
            -persistent              | -persistent is a bundle of short options; the long one is --persistent
            -weight 5                | -weight is a bundle of short options; the long one is --weight
            -masquerading            | -masquerading is a bundle of short options; the long one is --masquerading
            --weig                   | --weig: unknown option; --weight is never abbreviated
            --sched_flags sh-port    | --sched_flags: unknown option; there is --sched-flags
            --SCHEDULER=rr           | --SCHEDULER: unknown option; there is --scheduler
            --t                      | --t: unknown option
            --tun                    | --tun: unknown option
            --nothing-like-that      | --nothing-like-that: unknown option
            """)
    void misspeltOptions(String option, String message) {
        assertThat(findings("-A -f 1 " + option)).containsExactly("-:1:9: " + message);
    }

    @Test
    void aListingIsToldOnce() {
        assertThat(findings("""
                IP Virtual Server version 1.2.1 (size=4096)
                Prot LocalAddress:Port Scheduler Flags
                  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
                TCP  10.0.0.1:80 rr
                  -> 10.1.1.1:8080                Masq    1      0          0
                FWM  1 rr persistent 300
                """)).containsExactly("-:1:1: " + LISTING + " (and 5 more lines)");
        assertThat(findings("IPVS connection entries\npro expire state source virtual destination\nTCP 14:59 x y"))
                .containsExactly("-:1:1: " + LISTING + " (and 2 more lines)");
        assertThat(findings("Timeout (tcp tcpfin udp): 900 120 300\nmaster sync daemon (mcast=eth0, syncid=1)"))
                .containsExactly("-:1:1: " + LISTING + " (and one more line)");
    }

    @Test
    void aScriptIsToldInFewWords() {
        assertThat(findings("""
                #!/bin/sh
                VIP=10.0.0.1
                modprobe ip_vs || exit 1
                /sbin/ipvsadm -C
                if [ -n "$VIP" ]; then
                  ipvsadm -A -t $VIP:80 -s rr
                  ipvsadm -a -t $VIP:80 -r 10.1.1.1 \\
                      -m -w 3
                fi
                """))
                .containsExactly(
                        "-:2:1: " + SHELL + " (and 3 more lines)",
                        "-:4:1: " + PATH,
                        "-:6:17: " + VARIABLE + " (and 2 more lines)");
    }

    @Test
    void filesOfOtherPrograms() {
        assertThat(findings("""
                virtual_server 10.0.0.1 80 {
                    delay_loop 6
                    real_server 10.1.1.1 80 {
                        weight 1
                    }
                }
                """)).containsExactly("-:1:1: " + OTHER + " (and 5 more lines)");
        assertThat(findings("checktimeout=3\nvirtual=10.0.0.1:80\n\treal=10.1.1.1:80 masq\n\tservice=http\n"))
                .containsExactly("-:1:1: " + OTHER + " (and 3 more lines)");
        assertThat(findings("*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -j ACCEPT\nCOMMIT\n"))
                .containsExactly("-:1:1: this is for iptables, not for ipvsadm (and 3 more lines)");
        assertThat(findings("<!DOCTYPE html>\n<html>\nnot found\n"))
                .containsExactly(
                        "-:1:1: this is a web page, perhaps one that was fetched in place of the file (and 2 more lines)");
        assertThat(findings("--- a\n+++ b\n@@ -1 +1 @@\n+-A -f 1\n"))
                .containsExactly("-:1:1: " + DIFFERENCE + " (and 3 more lines)");
        assertThat(findings("[{\"services\":[]}]"))
                .containsExactly("-:1:1: a JSON document begins with {, as `ipvsadm -L --json' writes it");
    }

    /** A rule that follows is judged for itself. */
    @Test
    void rulesBetweenAreRules() {
        assertThat(findings(
                        "TCP 10.0.0.1:80 rr\n-A -f 0\nfoo\n-A -f 1\nfoo\n-a -f 1 -r 10.1.1.1\nUDP 10.0.0.1:80 rr\n"))
                .containsExactly(
                        "-:1:1: " + LISTING + " (and 2 more lines)",
                        "-:2:7: invalid fwmark value `0' specified",
                        "-:5:1: no command that a rule file may have");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u00ff\u00fe-\u0000A\u0000 | this is UTF-16, as some editors call Unicode; `iconv -f UTF-16 -t UTF-8' makes plain text of it
            \u00fe\u00ff\u0000-\u0000A | this is UTF-16, as some editors call Unicode; `iconv -f UTF-16 -t UTF-8' makes plain text of it
            '\u001f\u008b\u0008\u0000'   | this is compressed; give what `zcat' makes of it
            \u007fELF                  | this is a program
            """)
    void filesThatAreNoText(String start, String message) {
        assertThat(cli.feed(start, "--check").err()).startsWith("-:1:1: " + message + "\n");
        assertThat(cli.feed(start, "--check").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A -f 1\n-a -f 1 -r 10.1.1.1\n",
                "# first\n-A -f 1\n-a -f 1 -r 10.1.1.1\n",
                "\n-A -f 1\n-a -f 1 -r 10.1.1.1\n",
                "ipvsadm -A -f 1\n-a -f 1 -r 10.1.1.1\n"
            })
    void aByteOrderMarkCountsForNothing(String rules) {
        String mark = "\u00ef\u00bb\u00bf";
        assertThat(cli.feed(mark + rules, "--check")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(mark + rules, "-R")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-Sn").out()).isEqualTo("-A -f 1 -s wlc\n-a -f 1 -r 10.1.1.1:0 -g -w 1\n");
        assertThat(cli.feed(mark + rules, "-R", "--replace")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(mark + rules, "--diff", "-")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(mark + "{}", "--check")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(mark, "-R")).isEqualTo(new Result("", "", 0));
    }

    @Test
    void amongOtherTextItIsNoMark() {
        assertThat(cli.feed("\u00ef\u00bb\u00bf-A -f 0\n", "--check").err())
                .isEqualTo("-:1:7: invalid fwmark value `0' specified\n-A -f 0\n      ^\n");
        assertThat(findings("-A -f 1 -Q\n\u00ef\u00bb\u00bf-A -f 2"))
                .containsExactly(
                        "-:1:9: -Q: unknown option",
                        "-:2:1: U+FEFF ZERO WIDTH NO-BREAK SPACE is not visible, and does not belong here");
    }

    @Test
    void allThatReadRuleFilesSaySo() {
        String rules = bytes("\u2013A -f 1\n");
        String message = "U+2013 EN DASH is not a hyphen\n";
        assertThat(cli.feed(rules, "--apply", "-").err()).startsWith("-:1:1: " + message);
        assertThat(cli.feed(rules, "--diff", "-").err()).startsWith("-:1:1: " + message);
        assertThat(cli.feed(rules, "-R", "--replace").err()).startsWith("line 1: " + message);
        assertThat(cli.feed(rules, "-R").err()).startsWith("Try `ipvsadm -h'");
    }
}
