package io.github.ipvs4j.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads lines of a save, and names the word that makes no sense. */
final class SaveReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A -t 192.0.2.10:80 -s wlc",
                "-A -t 192.0.2.10:0 -s sh -p 60 -M 255.255.255.0 -b sh-fallback,sh-port,flag-3",
                "-A -u [2001:db8::1]:53 -s rr -p 360 -M 64 --pe sip -o",
                "-A --sctp-service 192.0.2.10:9899 -s mh -b mh-port",
                "-A -f 7 -6 -s none",
                "-a -t 192.0.2.10:80 -r 10.0.0.1:80 -g -w 1",
                "-a -t 192.0.2.10:80 -r 10.0.0.1:8080 -m -w 2147483647 -x 100 -y 50",
                "-a -f 4294967295 -r 10.0.0.1:0 -i -w 0 --tun-type ipip",
                "-a -f 1 -r [2001:db8::9]:0 -i -w 1 --tun-type gue --tun-port 6080 --tun-remcsum",
                "-a -f 1 -r 10.0.0.1:0 -i -w 1 --tun-type gre --tun-csum",
                "--set 900 120 300",
                "--start-daemon master --mcast-interface eth0 --syncid 255 --sync-maxlen 1400 --mcast-group ff02::9"
                        + " --mcast-port 8848 --mcast-ttl 3",
                "--start-daemon backup --mcast-interface lo --syncid 0"
            })
    void aLineIsReadAsItWasWritten(String line) {
        assertThat(Read.of(line).written()).containsExactly(line);
    }

    @Test
    void longNamesAndDefaults() {
        assertThat(Read.of("""
                        # the shop

                        --add-service --tcp-service 192.0.2.10:80
                        \t--add-server --tcp-service 192.0.2.10:80 --real-server 10.0.0.1:80\r
                        """).written())
                .containsExactly("-A -t 192.0.2.10:80 -s wlc", "-a -t 192.0.2.10:80 -r 10.0.0.1:80 -g -w 1");
    }

    @Test
    void aServerThatKeepsThePortOfTheServiceHasThatPort() {
        Read read = Read.of("-a -t 192.0.2.10:80 -r 10.0.0.1:8080 -i");
        assertThat(read.written()).containsExactly("-a -t 192.0.2.10:80 -r 10.0.0.1:80 -i -w 1 --tun-type ipip");
        assertThat(read.notes)
                .containsExactly("1:24+13 warning: forwarded like this, packets keep the port of the service, 80");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-D -t 192.0.2.10:80 | 1:1+2 a line begins with -A, -a, --set or --start-daemon",
                "-A | 1:1+2 a service is missing: -t, -u, --sctp-service or -f",
                "-A -t | 1:4+2 `-t' lacks its value",
                "-A -t web:80 | 1:7+6 endpoint \"web:80\" has no IPv4 address, but \"web\"; 10.0.0.1:80 and"
                        + " [2001:db8::1]:80 are right",
                "-A -t 192.0.2.10:80 -w 1 | 1:21+2 `-w' is not an option of -A in a saved table",
                "-A -t 192.0.2.10:80 -srr | 1:21+4 `-srr' is not an option of -A in a saved table",
                "-A -t 192.0.2.10:80 -s rr -s rr | 1:27+2 `-s' is given twice",
                "-A -t 192.0.2.10:80 -f 1 | 1:24+1 this excludes another option of the line",
                "-A -t 192.0.2.10:80 -6 | 1:21+2 -6 is for firewall marks",
                "-A -t 192.0.2.10:80 -o | 1:21+2 only a UDP service may schedule each packet on its own",
                "-A -t 192.0.2.10:0 | 1:1+2 only a persistent service may have port 0",
                "-A -f 0 | 1:7+1 `0' is not a number from 1 to 4294967295",
                "-A -f 1 -p 2678401 | 1:12+7 `2678401' is not a number from 1 to 2678400",
                "-A -f 1 -p 60 -M 24 | 1:18+2 `24' is not an address",
                "-A -f 1 -p 60 -M ffff:: | 1:18+6 the mask of an IPv4 service is an IPv4 address",
                "-A -f 1 -6 -p 60 -M 129 | 1:21+3 `129' is not a number from 1 to 128",
                "-A -f 1 -s sh -b mh-port | 1:18+7 `mh-port' is not a flag of the scheduler sh",
                "-A -f 1 -s sh -b sh-port,x | 1:18+9 `x' is not a flag of the scheduler sh",
                "-A -f 1 -s a-scheduler-of-long-name | 1:1+2 scheduler must be 1…15 of printable ASCII without blanks, not \"a-scheduler-of-long-name\"",
                "-a -f 1 | 1:1+2 a server is missing: -r",
                "-a -f 1 -r 10.0.0.1:0 -m -i | 1:26+2 this excludes another option of the line",
                "-a -f 1 -r 10.0.0.1:0 -w -1 | 1:26+2 `-1' is not a number from 0 to 2147483647",
                "-a -f 1 -r 10.0.0.1:0 --tun-port 5 | 1:34+1 only a server with -i has a tunnel",
                "-a -f 1 -r 10.0.0.1:0 -i --tun-type x | 1:37+1 a tunnel is of type ipip, gue or gre",
                "--set 1 2 | 1:9+1 --set has three numbers: TCP TCPFIN UDP",
                "--set 1 2 x | 1:11+1 `x' is not a number from 0 to 2678400",
                "--start-daemon | 1:1+14 a daemon is master or backup",
                "--start-daemon master | 1:1+14 --mcast-interface is missing",
                "--start-daemon x | 1:16+1 a daemon is master or backup"
            })
    void whatMakesNoSenseIsAnError(String line, String error) {
        Read read = Read.of(line);
        assertThat(read.notes).containsExactly(error);
        assertThat(read.changes).isEmpty();
    }

    @Test
    void theLinesBehindAnErrorAreRead() {
        Read read = Read.of("-A -f 1\nnonsense\n-A -f 2");
        assertThat(read.written()).containsExactly("-A -f 1 -s wlc", "-A -f 2 -s wlc");
        assertThat(read.notes).hasSize(1).first().asString().startsWith("2:1+8 ");
    }

    @Test
    void aFailureOfTheListenerIsItsOwn() {
        RuleListener failing = new Read() {
            @Override
            public void change(Change change, PartPlaces places) {
                throw new IllegalArgumentException("of the listener");
            }
        };
        assertThatThrownBy(() -> SaveReader.read("-A -f 1".getBytes(StandardCharsets.ISO_8859_1), failing))
                .hasMessage("of the listener");
    }

    @Test
    void aTableFindsWhatTheKernelWouldRefuse() {
        TableCheck check = new TableCheck();
        SaveReader.read("-A -f 1\n-A -f 1\n-a -f 2 -r 10.0.0.1:0".getBytes(StandardCharsets.ISO_8859_1), check);
        assertThat(check.findings())
                .extracting(finding -> finding.place().line() + " " + finding.message())
                .containsExactly("2 Service already exists, since line 1", "3 Service not defined");
    }

    /** Keeps what a reader finds. */
    private static class Read implements RuleListener {
        private final List<Change> changes = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        static Read of(String text) {
            Read read = new Read();
            SaveReader.read(text.getBytes(StandardCharsets.ISO_8859_1), read);
            return read;
        }

        List<String> written() {
            List<String> lines = new ArrayList<>();
            for (Change change : changes) {
                lines.add(line(change));
            }
            return lines;
        }

        private static String line(Change change) {
            TextBuffer text = new TextBuffer();
            if (change instanceof Change.AddService add) {
                SaveFormat.service(text, add.service(), Names.numeric());
            } else if (change instanceof Change.AddServer add) {
                SaveFormat.server(text, add.service(), add.server(), Names.numeric());
            } else if (change instanceof Change.SetTimeouts set) {
                SaveFormat.timeouts(text, set.timeouts());
            } else if (change instanceof Change.StartDaemon start) {
                SaveFormat.daemon(text, start.daemon());
            }
            return text.toString().stripTrailing();
        }

        @Override
        public void change(Change change, PartPlaces places) {
            changes.add(change);
        }

        @Override
        public void error(Place place, String message) {
            notes.add(at(place) + " " + message);
        }

        @Override
        public void warning(Place place, String message) {
            notes.add(at(place) + " warning: " + message);
        }

        private static String at(Place place) {
            return place.line() + ":" + place.column() + "+" + place.length();
        }
    }
}
