package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several errors is reported, and that none of them reaches the kernel. */
final class ErrorOrderTest {
    private static final String TRY = "Try `ipvsadm -h' or 'ipvsadm --help' for more information.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "-",
                "''",
                "--",
                "-- -L",
                "-Q",
                "-Q -L",
                "-n",
                "-n foo",
                "-t 10.0.0.1:80",
                "-6 --sort",
                "-w 5x",
                "-n -Q -L",
                "--foo",
                "--lis",
                "--LIST",
                "--list=1",
                "-L=1",
                "--set=1",
                "-1",
                "-t",
                "--start-daemon",
                "-X",
                "@/etc/hostname"
            })
    void aLineNeedsACommand(String line) {
        assertThat(unprivileged(line)).isEqualTo(new Cli.Result("", TRY, 255));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # a daemon's role before everything else
            --start-daemon foo -Q                 | 2   | illegal start-daemon parameter specified
            --start-daemon Master                 | 2   | illegal start-daemon parameter specified
            --start-daemon=foo --syncid x         | 2   | illegal start-daemon parameter specified
            --start-daemon=                       | 2   | illegal start-daemon parameter specified
            --start-daemon '' -n                  | 2   | illegal start-daemon parameter specified
            --start-daemon -n                     | 2   | illegal start-daemon parameter specified
            --stop-daemon foo x                   | 2   | illegal start_daemon specified
            --stop-daemon= foo                    | 2   | illegal start_daemon specified
            # wherever the command stands
            -n -A --start-daemon foo              | 2   | invalid option `foo'
            -n --start-daemon foo                 | 2   | illegal start-daemon parameter specified
            -w 5x -L                              | 2   | illegal weight specified
            -t 10.0.0.1:99999 -A                  | 2   | illegal virtual server address[:port] specified
            -n -L -n                              | 2   | multiple 'numeric' options specified
            -n -L -S                              | 2   | invalid option `-S'
            -n -L --stop-daemon master            | 2   | invalid option `master'
            -nLS                                  | 2   | invalid option `-nLS'
            -nLL                                  | 2   | invalid option `-nLL'
            -n -L -Q                              | 255 | -Q: unknown option
            -n -L foo                             | 2   | unexpected argument foo
            -w 5 -A                               | 2   | You need to supply the 'service-address' option for the 'add-service' command
            -n --set 1 2                          | 2   | --set option requires 3 timeout values
            # options from left to right, values and repetitions
            -Lnn                                  | 2   | multiple 'numeric' options specified
            -Lnn -Q                               | 2   | multiple 'numeric' options specified
            -L -n --numeric                       | 2   | multiple 'numeric' options specified
            -A -w 1 -w 5x                         | 2   | multiple 'weight' options specified
            -A -w 5x -w 1                         | 2   | illegal weight specified
            -A -t 10.0.0.1:80 -u x                | 2   | multiple 'service-address' options specified
            -A -t 10.0.0.1:80 -f 0                | 2   | multiple 'service-address' options specified
            -A -f 1 -f 1                          | 2   | multiple 'service-address' options specified
            -A --sctp-service 10.0.0.1:80 -t 10.0.0.1:80 | 2 | multiple 'service-address' options specified
            -a -m -i                              | 2   | multiple 'forwarding-method' options specified
            -a -g -g                              | 2   | multiple 'forwarding-method' options specified
            -A -p -p                              | 2   | multiple 'persistent' options specified
            -A -s rr --scheduler=rr               | 2   | multiple 'scheduler' options specified
            -A -M 24 -M 24                        | 2   | multiple 'netmask' options specified
            -A -o --ops                           | 2   | multiple 'ops' options specified
            -A --pe sip --pe sip                  | 2   | multiple 'pe' options specified
            -A -b , -b ,                          | 2   | multiple 'sched-flags' options specified
            -a -r 10.1.1.1 -r x                   | 2   | multiple 'real-server' options specified
            -a -x 1 --u-threshold 1               | 2   | multiple 'u-threshold' options specified
            -a -y 1 --l-threshold 1               | 2   | multiple 'l-threshold' options specified
            -a --tun-type gre --tun-type gre      | 2   | multiple 'tun-type' options specified
            -a --tun-csum --tun-csum              | 2   | multiple 'tun-csum' options specified
            -L -c -c                              | 2   | multiple 'connection' options specified
            -L --stats --stats                    | 2   | multiple 'stats' options specified
            -L -X --exact                         | 2   | multiple 'exact' options specified
            -L --nosort --nosort                  | 2   | multiple 'nosort' options specified
            --start-daemon master --syncid 1 --syncid 1 | 2 | multiple 'syncid' options specified
            -A -w 5x -t 10.0.0.1:99999            | 2   | illegal weight specified
            -A -w 5 -t 10.0.0.1:99999             | 2   | illegal virtual server address[:port] specified
            -L --tun-type IPIP                    | 2   | illegal tunnel type specified
            -A -f 0 -6                            | 2   | invalid fwmark value `0' specified
            # a second command; the last word read is named
            -A -D -t 10.0.0.1:80                  | 2   | invalid option `-D'
            -L -h                                 | 2   | invalid option `-h'
            -Lv                                   | 2   | invalid option `-Lv'
            -L --version                          | 2   | invalid option `--version'
            -L --start-daemon master              | 2   | invalid option `master'
            -L --start-daemon=master              | 2   | invalid option `--start-daemon=master'
            -L --stop-daemon foo                  | 2   | invalid option `foo'
            -L -L                                 | 2   | invalid option `-L'
            -Ln -S -Q                             | 2   | invalid option `-S'
            -A -w 5x -D                           | 2   | illegal weight specified
            -A -D -w 5x                           | 2   | invalid option `-D'
            # syntax
            -LnQ                                  | 255 | -LnQ: unknown option
            -L --foo=3                            | 255 | --foo=3: unknown option
            -A -t                                 | 255 | -t: missing argument
            -L --numeric=1                        | 255 | --numeric=1: option does not take an argument
            -L --stop-daemon                      | 255 | --stop-daemon: missing argument
            -A -w 5 -t 10.0.0.1:80 -Q             | 255 | -Q: unknown option
            -L foo -Q                             | 255 | -Q: unknown option
            -A -w -Q -R                           | 2   | illegal weight specified
            --set -1 2 3                          | 255 | -1: unknown option
            --set 1 -Q                            | 255 | -Q: unknown option
            # operands, those of --set included
            --set                                 | 2   | --set option requires 3 timeout values
            --set 1 2                             | 2   | --set option requires 3 timeout values
            --set x y                             | 2   | --set option requires 3 timeout values
            --set -n x                            | 2   | --set option requires 3 timeout values
            --set x 2 y                           | 2   | invalid timeout value `x' specified
            --set 1 2 x                           | 2   | invalid timeout value `x' specified
            --set 1 2678401 x                     | 2   | invalid timeout value `2678401' specified
            --set -- -1 2 3                       | 2   | invalid timeout value `-1' specified
            --set 1 2 '' 4                        | 2   | invalid timeout value `' specified
            --set 1 2 3 4 5                       | 2   | unexpected argument 4
            --set 1 2 3 4 -n                      | 2   | unexpected argument 4
            foo -L                                | 2   | unexpected argument foo
            -L foo bar                            | 2   | unexpected argument foo
            -L -- -n                              | 2   | unexpected argument -n
            -L -                                  | 2   | unexpected argument -
            -L ''                                 | 2   | "unexpected argument "
            -L @/etc/hostname                     | 2   | unexpected argument @/etc/hostname
            -A foo                                | 2   | unexpected argument foo
            -A -w 5 -t 10.0.0.1:80 foo            | 2   | unexpected argument foo
            -A -b zzz foo                         | 2   | unexpected argument foo
            # scheduler flags, then the matrix
            -A -w 5 -t 10.0.0.1:80 -b zzz         | 2   | invalid scheduler flag `zzz'
            -L -b sh-port                         | 2   | incompatible scheduler flag `sh-port'
            -A -w 5 -t 10.0.0.1                   | 2   | Illegal 'weight' option with the 'add-service' command
            -A -w 5                               | 2   | You need to supply the 'service-address' option for the 'add-service' command
            -A -n                                 | 2   | Illegal 'numeric' option with the 'add-service' command
            --set 1 2 3 -n                        | 2   | Illegal 'numeric' option with the 'set' command
            # meanings come last
            -A -t 10.0.0.1 -o                     | 2   | Zero port specified for non-persistent service
            -L -c --stats                         | 2   | options conflicts in the list command
            -L -c --rate                          | 2   | options conflicts in the list command
            -L -c --thresholds                    | 2   | options conflicts in the list command
            -L --timeout --stats                  | 2   | options conflicts in the list command
            -L --timeout --rate                   | 2   | options conflicts in the list command
            -L --timeout --thresholds             | 2   | options conflicts in the list command
            -L --daemon --stats                   | 2   | options conflicts in the list command
            -L --daemon --rate                    | 2   | options conflicts in the list command
            -L --daemon --thresholds              | 2   | options conflicts in the list command
            -L --timeout --persistent-conn        | 2   | options conflicts in the list command
            -L --daemon --persistent-conn         | 2   | options conflicts in the list command
            """)
    void theFirstErrorIsTold(String line, int status, String message) {
        assertThat(unprivileged(line)).isEqualTo(new Cli.Result("", message + "\n", status));
    }

    @Test
    void theProgramIsNamedAsItWasCalled() {
        assertThat(Cli.on(new FakeIpvs()).as("./my ipvsadm").run("foo").err())
                .isEqualTo("Try `./my ipvsadm -h' or './my ipvsadm --help' for more information.\n");
    }

    /** The kernel must not be asked. */
    private static Cli.Result unprivileged(String line) {
        return Cli.of(
                        () -> {
                            throw new AssertionError("the kernel was contacted");
                        },
                        new FakeNames())
                .run(Words.of(line));
    }
}
