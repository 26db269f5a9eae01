package io.github.ipvs4j.cli.list;

import static io.github.ipvs4j.testkit.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.cli.support.RandomTable;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Connection.EngineData;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --json}: every document is what the schema says, and has what the kernel knows. */
final class JsonListingTest {
    private static JsonNode shown(FakeIpvs ipvs, String... arguments) {
        Result result = Cli.on(ipvs).run(arguments);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return JsonDocuments.validated(result.out());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The example of the guide, with its commands and what it shows. */
    @Test
    void theGuideTellsTheTruth() throws IOException {
        String guide = Files.readString(Path.of("../docs/json.md"));
        int from = guide.indexOf("    # ipvsadm -A");
        int document = guide.indexOf("    {\n", from);
        Session session = new Session();
        List<String> commands = guide.substring(from, document)
                .lines()
                .map(line -> line.substring(14))
                .toList();
        session.after(commands.subList(0, 3).toArray(new String[0]));
        String expected = guide.substring(document, guide.indexOf("\n\n", document) + 1)
                .replaceAll("(?m)^ {4}", "")
                .replace("0.1.0-SNAPSHOT", "development");
        assertThat(expected).hasLineCount(90);
        assertThat(session.shown(commands.get(3))).isEqualTo(expected);
        JsonDocuments.validated(expected);
    }

    /** Every key of the schema is explained. */
    @Test
    void theGuideExplainsEveryKey() throws IOException {
        String guide = Files.readString(Path.of("../docs/json.md"));
        Set<String> keys = JsonDocuments.keysOfTheSchema();
        assertThat(keys).hasSizeGreaterThan(50);
        for (String key : keys) {
            assertThat(guide)
                    .as(key)
                    .containsPattern(
                            "[`.]" + key.replaceAll(".*(_per_second)$", "\\\\S*$1") + "[`\\[.]|\"" + key + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-L",
                "-Ln",
                "-L --stats",
                "-L --rate -X",
                "-L --thresholds --exact",
                "-L --persistent-conn",
                "-L --tun-info -n",
                "-l --sort"
            })
    void theFormatDoesNotMatter(String line) {
        FakeIpvs ipvs = RichTable.make();
        String[] words = (line + " --json").split(" ");
        assertThat(Cli.on(ipvs).run(words)).isEqualTo(Cli.on(ipvs).run("-L", "--json"));
        assertThat(keys(shown(ipvs, words))).containsExactly("metainfo", "timeouts", "daemons", "services");
    }

    @Test
    void aDocumentIsOneLineUnlessPretty() {
        Result line = Cli.on(RichTable.make()).run("-L", "--json");
        assertThat(line.out()).hasLineCount(1).endsWith("}\n");
        assertThat(JsonDocuments.validated(
                        Cli.on(RichTable.make()).run("-L", "--pretty", "--json").out()))
                .isEqualTo(JsonDocuments.validated(line.out()));
    }

    @Test
    void whatNoProgramKnowsIsKept() {
        JsonNode services = shown(RichTable.make(), "-L", "--json").path("services");
        assertThat(services.findValuesAsText("protocol_number")).containsExactly("253");
        assertThat(services.findValuesAsText("forwarding_number")).containsExactly("7");
        assertThat(services.findValuesAsText("type_number")).containsExactly("3");
        assertThat(services.findValuesAsText("checksum_number")).containsExactlyInAnyOrder("9", "3", "65535", "6");
        assertThat(services.findValuesAsText("incoming_packets_per_second")).contains("99999999999999");
        assertThat(services.findValuesAsText("outgoing_bytes")).contains("99999999999");
        assertThat(services.findValues("incoming_bytes_per_second"))
                .anySatisfy(rate -> assertThat(rate.bigIntegerValue()).isEqualTo("18446744073709551615"));
        assertThat(services.findValuesAsText("timeout_seconds")).contains("4294967295");
        assertThat(services.findValuesAsText("firewall_mark")).contains("4294967295");
    }

    @Test
    void randomTablesAreWhatTheSchemaSays() {
        Seed.repeat(100, random -> {
            FakeIpvs ipvs = RandomTable.make(random);
            shown(ipvs, random.nextBoolean() ? "-Ln" : "-L", "--json", random.nextBoolean() ? "--pretty" : "--nosort");
        });
    }

    /** The addresses of a text list and those of a document. */
    @ParameterizedTest
    @ValueSource(strings = {"--sort", "--nosort"})
    void theOrderIsThatOfTheTextList(String order) {
        Seed.repeat(50, random -> {
            FakeIpvs ipvs = RandomTable.make(random);
            List<String> addresses = new ArrayList<>();
            for (JsonNode service : shown(ipvs, "-L", "--json", order).path("services")) {
                addresses.add(
                        service.has("firewall_mark")
                                ? "FWM " + service.path("firewall_mark")
                                : service.path("address").textValue() + " " + service.path("port"));
                service.path("servers")
                        .forEach(server ->
                                addresses.add("-> " + server.path("address").textValue() + " " + server.path("port")));
            }
            List<String> listed = new ArrayList<>();
            Cli.on(ipvs).run("-Ln", order).out().lines().skip(3).forEach(line -> listed.add(endpoint(line)));
            assertThat(addresses).isEqualTo(listed);
        });
    }

    private static String endpoint(String line) {
        String[] words = line.strip().split(" +");
        return switch (words[0]) {
            case "FWM" -> "FWM " + words[1];
            case "->" -> "-> " + separated(words[1]);
            default -> separated(words[1]);
        };
    }

    private static String separated(String endpoint) {
        return endpoint.replaceAll("^\\[|\\]", "").replaceAll(":(\\d+)$", " $1");
    }

    @Test
    void oneServiceComesAlone() {
        FakeIpvs ipvs = RichTable.make();
        JsonNode document = shown(ipvs, "-L", "-u", "10.0.0.2:5060", "--json");
        assertThat(keys(document)).containsExactly("metainfo", "services");
        assertThat(document.path("services")).hasSize(1);
        assertThat(document.path("services").path(0).path("persistence").path("engine"))
                .hasToString("\"sip\"");
        assertThat(Cli.on(ipvs).run("-L", "-t", "10.9.9.9:1", "--json"))
                .isEqualTo(new Result("", "No such service\n", 1));
    }

    @Test
    void timeoutsAndDaemonsComeAlone() {
        FakeIpvs ipvs = RichTable.make();
        assertThat(keys(shown(ipvs, "-L", "--timeout", "--json"))).containsExactly("metainfo", "timeouts");
        assertThat(shown(ipvs, "-L", "--daemon", "--json").path("daemons")).isEmpty();
        ipvs.put(SyncDaemon.of(SyncRole.BACKUP, "b\u00ffd\u00c3\u00a4\"0", 4294967295L));
        JsonNode daemon =
                shown(ipvs, "-L", "--daemon", "--json").path("daemons").path(0);
        assertThat(daemon).hasToString("""
                {"role":"backup","multicast_interface":"b\ufffdd\u00e4\\"0","sync_id":4294967295,\
                "max_message_bytes":null,"multicast_group":null,"multicast_port":null,"multicast_ttl_hops":null}""");
    }

    @Test
    void connectionsHaveWhatEnginesRecorded() {
        FakeIpvs ipvs = new FakeIpvs();
        assertThat(shown(ipvs, "-L", "-c", "--json").path("connections")).isEmpty();
        ipvs.put(new Connection(
                "UDP",
                at("10.88.0.2", 0),
                at("10.88.0.100", 5060),
                at("fd50::5", 5060),
                "ASSURED",
                56,
                new EngineData("sip", "a\\\u0001\u00fe")));
        ipvs.put(new Connection(
                "IP_253", at("fd88::2", 1), at("fd88::1", 2), at("fd50::5", 65535), "NONE", 4294967295L, null));
        JsonNode document = shown(ipvs, "-Lc", "--json");
        assertThat(keys(document)).containsExactly("metainfo", "connections");
        assertThat(document.path("connections").path(0)).hasToString("""
                {"protocol":"udp","client":{"address":"10.88.0.2","port":0},\
                "virtual":{"address":"10.88.0.100","port":5060},"server":{"address":"fd50::5","port":5060},\
                "state":"ASSURED","expires_seconds":56,"persistence":{"engine":"sip","data":"a\\\\\\u0001\ufffd"}}""");
        assertThat(document.path("connections").path(1)).hasToString("""
                {"protocol":"unknown","protocol_name":"IP_253","client":{"address":"fd88::2","port":1},\
                "virtual":{"address":"fd88::1","port":2},"server":{"address":"fd50::5","port":65535},\
                "state":"NONE","expires_seconds":4294967295,"persistence":null}""");
    }

    @Test
    void theVersionNeedsNoKernel() {
        Cli cli = Cli.of(
                () -> {
                    throw new AssertionError("the kernel was contacted");
                },
                new FakeNames());
        String line =
                "{\"metainfo\":{\"json_schema_version\":1,\"program\":\"ipvs4j\",\"program_version\":\"development\","
                        + "\"ipvsadm_version\":\"1.31\"}}\n";
        assertThat(cli.run("--version", "--json")).isEqualTo(new Result(line, "", 0));
        assertThat(cli.run("-v", "anything", "--json")).isEqualTo(new Result(line, "", 0));
        JsonDocuments.validated(line);
        assertThat(cli.run("-v", "--pretty", "--json").out()).hasLineCount(8);
        assertThat(cli.run("-v", "--pretty")).isEqualTo(cli.run("-v"));
        assertThat(cli.run("-v", "-Q", "--json")).isEqualTo(cli.run("-v"));
        assertThat(cli.run("-h", "--json")).isEqualTo(cli.run("-h"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -L --pretty            | The option 'pretty' goes with 'json' only
            -L --json --json       | multiple 'json' options specified
            -L --json=x            | --json=x: option does not take an argument
            -Sn --json             | Illegal 'json' option with the 'save' command; it goes with --list and --status
            -R --pretty            | Illegal 'pretty' option with the 'restore' command; it goes with --list and --status
            -L --timeout --json --stats | options conflicts in the list command
            -L -c --json -f 1      | The option 'service-address' conflicts with the 'connection' option in the 'list' command
            """)
    void refusesWhatMakesNoSense(String line, String message) {
        new Session().refuses(line, line.contains("=x") ? 255 : 2, message);
    }

    /** What is refused at once leaves no half of a document. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -L --json           | GET_SERVICE
            -L --json           | GET_TIMEOUTS
            -L --json           | GET_DAEMONS
            -L --json           | GET_INFO
            -L --json --timeout | GET_TIMEOUTS
            -L --json --daemon  | GET_INFO
            -L --json -c        | LIST_CONNECTIONS
            """)
    void whatFailsSaysSo(String line, Operation operation) {
        FakeIpvs ipvs = RichTable.make();
        ipvs.refuse(operation, Errno.ENOMEM);
        assertThat(Cli.on(ipvs).run(line.split(" "))).isEqualTo(new Result("", "Memory allocation problem\n", 1));
    }
}
