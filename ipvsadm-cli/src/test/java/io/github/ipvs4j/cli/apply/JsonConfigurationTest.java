package io.github.ipvs4j.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.RandomTable;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.json.TableDocument;
import io.github.ipvs4j.model.rules.DesiredServer;
import io.github.ipvs4j.model.rules.DesiredService;
import io.github.ipvs4j.model.rules.DesiredTable;
import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.PartPlaces;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.RuleListener;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document as what a rule file is: read back, and checked with the place of each error. */
final class JsonConfigurationTest {
    private static final Cli CLI = Cli.of(
            () -> {
                throw new AssertionError("the kernel was contacted");
            },
            new FakeNames());

    @TempDir
    private Path directory;

    /** The place of the service as a whole in {@link #errorsNameTheirPlace}, a line above its first member. */
    private static final String OBJECT = "1+1";

    /** A table that takes every change and no error. */
    private static final class Reading implements RuleListener {
        private final DesiredTable table = new DesiredTable();
        private final List<String> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        static Reading of(String document) {
            Reading reading = new Reading();
            TableDocument.read(document.getBytes(StandardCharsets.ISO_8859_1), reading);
            return reading;
        }

        @Override
        public void change(Change change, PartPlaces places) {
            assertThat(table.apply(change, places.place(Part.COMMAND)))
                    .as(change.toString())
                    .isNull();
        }

        @Override
        public void error(Place place, String message) {
            errors.add(place.line() + ":" + place.column() + "+" + place.length() + " " + message);
        }

        @Override
        public void warning(Place place, String message) {
            warnings.add(message);
        }

        Map<ServiceSpec, Set<RealServerSpec>> specs() {
            Map<ServiceSpec, Set<RealServerSpec>> specs = new HashMap<>();
            for (DesiredService service : table.services()) {
                Set<RealServerSpec> servers = new HashSet<>();
                for (DesiredServer server : service.entries()) {
                    servers.add(server.spec());
                }
                specs.put(service.spec(), servers);
            }
            return specs;
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        Seed.repeat(200, random -> {
            FakeIpvs ipvs = RandomTable.make(random);
            String document = Cli.on(ipvs)
                    .run("-L", "--json", random.nextBoolean() ? "--pretty" : "--nosort")
                    .out();
            Reading reading = Reading.of(document);
            assertThat(reading.errors).isEmpty();
            assertThat(reading.warnings).isEmpty();
            assertThat(reading.specs()).isEqualTo(RandomTable.specs(ipvs));
        });
    }

    /** A document of one director makes another one like it, and then there is nothing left to change. */
    @Test
    void applyingADocumentMakesTheSameTable() throws IOException {
        Path file = directory.resolve("table.json");
        Seed.repeat(30, random -> {
            FakeIpvs wanted = RandomTable.make(random);
            FakeIpvs other = RandomTable.make(random);
            try {
                Files.writeString(file, Cli.on(wanted).run("-L", "--json").out(), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(Cli.on(other).run("--apply", file.toString())).isEqualTo(new Result("", "", 0));
            assertThat(RandomTable.specs(other)).isEqualTo(RandomTable.specs(wanted));
            assertThat(Cli.on(other).run("--diff", file.toString())).isEqualTo(new Result("", "", 0));
        });
    }

    /** The example of a document by hand, and what is said of an error. */
    @Test
    void theGuideTellsTheTruth() throws IOException {
        String guide = Files.readString(Path.of("../docs/json.md"));
        int from = guide.indexOf("    {\n      \"timeouts\": {\"tcp_seconds\": 600}");
        String document = guide.substring(from, guide.indexOf("\n\n", from)).replaceAll("(?m)^ {4}", "");
        assertThat(CLI.feed(document, "--check")).isEqualTo(new Result("", "", 0));
        assertThat(Reading.of(document).specs()).hasSize(2);
        int said = guide.indexOf("    director.json:");
        assertThat(CLI.feed(document.replace("\"scheduler\": \"wrr\"", "\"scheduler_flags\": \"sh-port\""), "--check")
                        .err())
                .isEqualTo(guide.substring(said, guide.indexOf("\n\n", said) + 1)
                        .replaceAll("(?m)^ {4}", "")
                        .replace("director.json:", "-:"));
    }

    @Test
    void timeoutsAndDaemonsAreReadToo() throws IpvsException {
        FakeIpvs ipvs = new FakeIpvs();
        SyncDaemon master =
                new SyncDaemon(SyncRole.MASTER, "b\u00c3\u00a4\"\\", 255, 1472, Samples.ip("ff02::81"), 8848, 2);
        SyncDaemon backup = SyncDaemon.of(SyncRole.BACKUP, "eth0", 1);
        ipvs.put(master);
        ipvs.put(backup);
        ipvs.apply(new Change.SetTimeouts(new Timeouts(1, 2, 3)));
        Reading reading = Reading.of(Cli.on(ipvs).run("-L", "--json").out());
        assertThat(reading.errors).isEmpty();
        assertThat(reading.table.timeouts()).isEqualTo(new Timeouts(1, 2, 3));
        assertThat(reading.table.daemons()).containsExactly(master, backup);
    }

    /** What the rich table has that no program knows comes back, where a service as such makes sense. */
    @Test
    void numbersOfUnknownCodesAreRead() {
        FakeIpvs ipvs = RichTable.make();
        Reading reading =
                Reading.of(Cli.on(ipvs).run("-L", "-t", "10.0.0.1:80", "--json").out());
        assertThat(reading.errors).containsExactly();
        assertThat(reading.specs().values())
                .containsExactly(RandomTable.specs(ipvs).entrySet().stream()
                        .filter(entry -> entry.getKey().key().equals(Samples.WEB))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    @Test
    void whatIsNotThereHasTheDefaultsOfTheCommandLine() {
        Session session = new Session()
                .after("-A -t 10.0.0.1:80", "-a -t 10.0.0.1:80 -r 10.1.1.1", "-A -f 7", "-a -f 7 -r fd00::1 -i");
        Reading reading = Reading.of("""
                {"services": [
                  {"protocol": "tcp", "address": "10.0.0.1", "port": 80, "servers": [{"address": "10.1.1.1"}]},
                  {"firewall_mark": 7, "persistence": null,
                   "servers": [{"address": "fd00::1", "forwarding": "tunnel"}]}
                ]}""");
        assertThat(reading.errors).isEmpty();
        assertThat(reading.specs()).isEqualTo(RandomTable.specs(session.ipvs()));
        assertThat(reading.table.timeouts()).isEqualTo(new Timeouts(0, 0, 0));
    }

    /** The findings of a service's members, then of its server's; ' stands for a quotation mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # members of a service                     | column and length of what is marked | what is said
            'port': 65536                              | 9+5  | 'port' must be a whole number from 0 to 65535
            'port': -1                                 | 9+2  | 'port' must be a whole number from 0 to 65535
            'port': 1.5                                | 9+3  | 'port' must be a whole number from 0 to 65535
            'port': 99999999999999999999               | 9+20 | 'port' must be a whole number from 0 to 65535
            'port': '80'                               | 9+4  | 'port' must be a whole number from 0 to 65535
            'port': null                               | 9+4  | 'port' is missing
            'port': 0                                  | 9+1  | only a persistent service may have port 0
            'protocol': 'icmp'                         | 13+6 | 'protocol' must be tcp, udp or sctp
            'protocol': 6                              | 13+1 | 'protocol' must be tcp, udp or sctp
            'protocol': 'unknown'                      | 1+1  | 'protocol_number' is missing
            'address': 'web.example'                   | 12+13 | 'address' must be an IPv4 or IPv6 address
            'address': '10.0.0'                        | 12+8 | 'address' must be an IPv4 or IPv6 address
            'scheduler': ''                            | 14+2 | 'scheduler' must be a name of 1 to 15 bytes
            'scheduler': 'abcdefghijklmnop'            | 14+18 | 'scheduler' must be a name of 1 to 15 bytes
            'scheduler': 'a\\u0000'                    | 14+9 | 'scheduler' must be a name of 1 to 15 bytes
            'scheduler_flags': 'sh-port'               | 20+9 | 'scheduler_flags' must be an array
            'scheduler_flags': ['x']                   | 20+1 | an element of 'scheduler_flags' is not a scheduler flag
            'scheduler_flags': [1]                     | 20+1 | an element of 'scheduler_flags' is not a scheduler flag
            'scheduler_flags': ['sh-port']             | 20+1 | 'sh-port' is not for the scheduler wlc
            'one_packet': true                         | 15+4 | only a UDP service may schedule each packet on its own
            'one_packet': 1                            | 15+1 | 'one_packet' must be true or false
            'persistence': 300                         | 16+3 | an object is expected
            'persistence': {}                          | 16+1 | 'timeout_seconds' is missing
            'persistence': {'timeout_seconds': 'x'}    | 36+3 | 'timeout_seconds' must be a whole number from 0 to 4294967295
            'persistence': {'timeout_seconds': 1, 'netmask': 'fd00::'} | 50+8 | 'netmask' must be an IPv4 address
            'persistence': {'enabled': false, 'engine': 'abcdefghijklmnopq'} | 45+19 | 'engine' must be a name of 1 to 16 bytes
            'servers': {}                              | 12+1 | 'servers' must be an array
            'servers': [7]                             | 13+1 | an object is expected
            # what the kernel would refuse of a server
            'servers': [{'address': 'fd00::1'}]        | 25+9 | Different address family is allowed only for tunneling servers
            'servers': [{'address': '224.0.0.1'}]      | 25+11 | not a unicast address that a server may have
            'servers': [{'address': '10.1.1.1'},{'address': '10.1.1.1'}] | 49+10 | Destination already exists, since line 3
            'servers': [{'address': '10.1.1.1', 'weight': 4294967295}]   | 47+10 | weight 4294967295 is above 2147483647
            'servers': [{'address': '10.1.1.1', 'lower_threshold_connections': 3}] | 68+1 | lower threshold 3 is above the upper threshold 0
            'servers': [{'address': '10.1.1.1', 'forwarding': 'tunnel', 'tunnel': {'type': 'gue'}}] | 71+1 | a gue tunnel needs a port
            # members of a server
            'servers': [{'port': 1}]                   | 13+1 | 'address' is missing
            'servers': [{'address': '10.1.1.1', 'forwarding': 'nat'}] | 51+5 | 'forwarding' must be masquerade, local, tunnel, direct_routing or bypass
            'servers': [{'address': '10.1.1.1', 'weight': -1}]        | 47+2 | 'weight' must be a whole number from 0 to 4294967295
            'servers': [{'address': '10.1.1.1', 'tunnel': {'checksum': 'yes'}}] | 60+5 | 'checksum' must be none, plain or remote
            """)
    void errorsNameTheirPlace(String members, String place, String message) {
        Map<String, String> all = new HashMap<>(Map.of(
                "protocol", "'tcp'", "address", "'10.0.0.1'", "port", "80", "servers", "[{'address':'10.9.9.9'}]"));
        all.remove(members.substring(1, members.indexOf('\'', 1)));
        StringBuilder document = new StringBuilder("{'services': [\n{\n").append(members);
        all.forEach(
                (key, value) -> document.append(",\n'").append(key).append("':").append(value));
        document.append("}]}");
        Result result = CLI.feed(document.toString().replace('\'', '"'), "--check");
        assertThat(result.status()).as(document.toString()).isEqualTo(2);
        List<String> errors = result.err()
                .lines()
                .filter(line -> line.startsWith("-:") && !line.contains(" warning: "))
                .toList();
        int line = place.equals(OBJECT) ? 2 : 3;
        String column = place.substring(0, place.indexOf('+'));
        assertThat(errors).containsExactly("-:" + line + ":" + column + ": " + message.replace('\'', '"'));
        String marks = "^".repeat(Integer.parseInt(place.substring(place.indexOf('+') + 1)));
        assertThat(result.err().lines().map(String::strip)).contains(marks);
    }

    @Test
    void allErrorsAreToldAtOnce() {
        assertThat(CLI.feed("""
                {
                  "metainfo": {"json_schema_version": 2},
                  "timeouts": {"tcp_seconds": "x", "tcp": 3},
                  "daemons": [{"role": "boss", "multicast_interface": "eth0"},
                              {"role": "backup", "multicast_interface": "eth0", "multicast_group": "10.0.0.1"},
                              {"role": "backup", "sync_id": 1}],
                  "servicse": [],
                  "services": [{"firewall_mark": 7, "servers": []}, {"firewall_mark": 7, "servers": [{}]},
                               {"firewall_mark": 0, "address": "10.0.0.1"}]
                }
                """, "--check").err().lines().filter(line -> line.startsWith("-:")))
                .containsExactly(
                        "-:2:39: \"json_schema_version\" must be a whole number from 1 to 1",
                        "-:3:31: \"tcp_seconds\" must be a whole number from 0 to 4294967295",
                        "-:3:36: warning: this key means nothing here",
                        "-:4:24: \"role\" must be master or backup",
                        "-:5:84: \"multicast_group\" must be a multicast address",
                        "-:6:15: \"multicast_interface\" is missing",
                        "-:7:3: warning: this key means nothing here",
                        "-:8:34: warning: this service has no servers",
                        "-:8:71: Service already exists, since line 8",
                        "-:8:86: \"address\" is missing",
                        "-:9:34: \"firewall_mark\" must be a whole number from 1 to 4294967295",
                        "-:9:48: a service has either \"address\" or \"firewall_mark\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " \t\r\n{ \"metainfo\": { \"json_schema_version\": 1, \"program\": \"other\" }, \"daemons\": [ ] }\n",
                "{\"timeouts\":{\"tcp_seconds\":0,\"udp_seconds\":2678401}}",
                "{\"services\":[{\"firewall_mark\":1,\"stats\":{\"x\":[1e3,-0.5E+7,{}]},\"servers\":[{\"address\":\"\\u0031\\u0030.1.1.1\"}]}]}"
            })
    void goodDocumentsAreSilent(String document) {
        assertThat(CLI.feed(document, "--check")).isEqualTo(new Result("", "", 0));
    }

    @Test
    void portsThatPacketsNeverSeeAreAdvisedAgainst() {
        assertThat(Reading.of("""
                {"services": [{"protocol": "tcp", "address": "10.0.0.1", "port": 80, "servers": [
                  {"address": "10.1.1.1", "port": 81}, {"address": "10.1.1.2", "port": 81, "forwarding": "masquerade"}]}]}""").warnings)
                .containsExactly("forwarded like this, packets keep the port of the service, 80");
    }

    @Test
    void connectionsAreNoConfiguration() {
        assertThat(Reading.of(Cli.on(new FakeIpvs()).run("-L", "-c", "--json").out()).errors)
                .singleElement()
                .asString()
                .endsWith("+13 connections are nothing that can be configured");
    }

    @Test
    void restoringTakesLinesAlone() {
        Session session = new Session();
        assertThat(session.restore("{\"services\":[]}\n").status()).isNotZero();
    }
}
