package io.github.ipvs4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --list --changes}: each event, each form, and what it survives. */
final class ChangesTest {
    private static final class Stopped extends RuntimeException {}

    private final FakeIpvs ipvs = new FakeIpvs();
    private @Nullable IpvsException refusal;
    private final FakeKernel kernel = new FakeKernel(namespace -> {
        if (refusal != null) {
            throw refusal;
        }
        return ipvs;
    });
    private final FakeMachine machine;
    private final Cli cli;
    private final Path state;

    ChangesTest(@TempDir Path directory) {
        machine = new FakeMachine(directory);
        cli = Cli.on(kernel).with(machine);
        state = directory.resolve("state");
    }

    @BeforeEach
    void startWithAService() {
        ipvs.setInterfaces(Set.of("eth0", "lo"));
        change("-A -t 10.0.0.1:80 -s rr");
        change("-a -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 2");
        change("-a -t 10.0.0.1:80 -r 10.1.1.2:80 -m");
    }

    private void change(String line) {
        assertThat(Cli.on(ipvs).run(Words.of(line))).as(line).isEqualTo(new Result("", "", 0));
    }

    /** What a run of cron prints. */
    private Result once(String options) {
        Result result = look(options);
        return new Result(
                result.out().replaceAll("(?m)\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}(Z|[+-]\\d\\d:\\d\\d)", "TIME"),
                result.err(),
                result.status());
    }

    private Result look(String options) {
        return cli.run(Words.of(("-L --changes --state " + state + " " + options).strip()));
    }

    private String events() {
        Result result = once("");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return result.out().replace("TIME ", "");
    }

    @Test
    void theFirstLookOnlyRemembers() {
        assertThat(events()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 0   | -t 10.0.0.1:80 -r 10.1.1.1:80: weight 2 -> 0
            -e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 5   | -t 10.0.0.1:80 -r 10.1.1.1:80: weight 2 -> 5
            -e -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 2 -x 9 | -t 10.0.0.1:80 -r 10.1.1.1:80: settings -m -> -g -x 9 -y 0
            -d -t 10.0.0.1:80 -r 10.1.1.2:80           | -t 10.0.0.1:80 -r 10.1.1.2:80: gone
            -a -t 10.0.0.1:80 -r 10.1.1.3:80 -i -w 7   | -t 10.0.0.1:80 -r 10.1.1.3:80: added -i --tun-type ipip -w 7
            -E -t 10.0.0.1:80 -s wlc                   | -t 10.0.0.1:80: settings -s rr -> -s wlc
            -D -t 10.0.0.1:80                          | -t 10.0.0.1:80: gone with all its servers
            -C                                         | -t 10.0.0.1:80: gone with all its servers
            --start-daemon master --syncid 3           | daemon master: started --mcast-interface eth0 --syncid 3 --sync-maxlen 1472 --mcast-group 224.0.0.81 --mcast-port 8848 --mcast-ttl 1
            """)
    void eachChangeIsALine(String line, String event) {
        assertThat(events()).isEmpty();
        change(line);
        assertThat(events()).isEqualTo(event + "\n");
        assertThat(events()).isEmpty();
    }

    @Test
    void aNewServiceHasNoServerAtFirst() {
        assertThat(events()).isEmpty();
        change("-A -f 9 -6 -s sh -p 60");
        assertThat(events()).isEqualTo("-f 9 -6: added -s sh -p 60\n-f 9 -6: no server gets new connections\n");
        change("-A -f 10");
        change("-a -f 10 -r 10.1.1.1");
        assertThat(events()).isEqualTo("-f 10: added -s wlc\n-f 10 -r 10.1.1.1:0: added -g -w 1\n");
    }

    @Test
    void theTextOfAServerMayBePartOfItsService() {
        change("-A -t 10.0.0.1:8080 -s rr");
        assertThat(events()).isEmpty();
        change("-a -t 10.0.0.1:8080 -r 10.0.0.1:80 -m");
        assertThat(events())
                .isEqualTo("-t 10.0.0.1:8080: a server gets new connections\n"
                        + "-t 10.0.0.1:8080 -r 10.0.0.1:80: added -m -w 1\n");
    }

    @Test
    void aServiceThatNoLongerMatchesIsNotGone() {
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 0");
        assertThat(once("--match weight=0").out()).isEmpty();
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 2");
        assertThat(once("--match weight=0").out()).isEqualTo("TIME -t 10.0.0.1:80 -r 10.1.1.1:80: weight 0 -> 2\n");
        change("-D -t 10.0.0.1:80");
        assertThat(once("--match weight=0").out()).isEqualTo("TIME -t 10.0.0.1:80: gone with all its servers\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            nothing                   | -t 10.0.0.1:80              | the whole table
            -t 10.0.0.1:80            | nothing                     | -t 10.0.0.1:80
            -t 10.0.0.1:80            | -u 10.0.0.1:80              | -t 10.0.0.1:80
            --match weight=0          | --match weight=1            | --match weight=0
            --netns blue              | nothing                     | --netns blue
            --netns blue --match empty | --netns blue          | --match empty --netns blue
            """)
    void aStateBelongsToOneSelection(@Nullable String first, @Nullable String second, String belongs) {
        String options = first == null ? "" : first;
        assertThat(once(options)).isEqualTo(new Result("", "", 0));
        change("-C");
        assertThat(once(second == null ? "" : second))
                .isEqualTo(new Result(
                        "", "cannot read " + state + ": it belongs to another selection (" + belongs + ")\n", 1));
        assertThat(once(options).status()).isZero();
    }

    @Test
    void noRuleLineLooksAgain() {
        Result result = cli.feed("-A -t 10.0.0.2:80\n-L --changes --state " + state + "\n-A -t 10.0.0.3:80\n", "-R");
        assertThat(result)
                .isEqualTo(new Result(
                        "", "Illegal 'changes' option in a line of rules: it needs a command of its own\n", 2));
        assertThat(state).doesNotExist();
    }

    @Test
    void aDaemonStops() {
        change("--start-daemon backup");
        assertThat(events()).isEmpty();
        change("--stop-daemon backup");
        assertThat(events()).isEqualTo("daemon backup: stopped\n");
    }

    @Test
    void aServiceWithoutServersIsReportedAndItsReturn() {
        events();
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 0");
        change("-e -t 10.0.0.1:80 -r 10.1.1.2:80 -m -w 0");
        assertThat(events()).isEqualTo("""
                -t 10.0.0.1:80: no server gets new connections
                -t 10.0.0.1:80 -r 10.1.1.1:80: weight 2 -> 0
                -t 10.0.0.1:80 -r 10.1.1.2:80: weight 1 -> 0
                """);
        change("-e -t 10.0.0.1:80 -r 10.1.1.2:80 -m -w 1");
        assertThat(events()).startsWith("-t 10.0.0.1:80: a server gets new connections\n");
    }

    private void connections(long active) {
        RealServerSpec spec = RealServerSpec.of(Samples.at("10.1.1.1", 80), ForwardingMethod.MASQUERADE, 2);
        ipvs.put(Samples.WEB, new RealServerStatus(spec.withThresholds(10, 0), active, 0, 0, Stats.ZERO));
    }

    @Test
    void aThresholdIsReachedAndLeft() {
        connections(9);
        events();
        connections(10);
        assertThat(events()).isEqualTo("-t 10.0.0.1:80 -r 10.1.1.1:80: upper threshold reached\n");
        connections(11);
        assertThat(events()).isEmpty();
        connections(9);
        assertThat(events()).isEqualTo("-t 10.0.0.1:80 -r 10.1.1.1:80: below the upper threshold again\n");
    }

    @Test
    void aPartOfTheTableIsWatchedAlone() {
        change("-A -u 10.0.0.2:53");
        assertThat(once("-u 10.0.0.2:53").out()).isEmpty();
        change("-C");
        assertThat(once("-u 10.0.0.2:53").out()).isEqualTo("TIME -u 10.0.0.2:53: gone with all its servers\n");
        assertThat(once("-u 10.0.0.2:53")).isEqualTo(new Result("", "", 0));
        change("-A -t 10.0.0.1:80");
        change("-A -u 10.0.0.2:53");
        assertThat(once("-u 10.0.0.2:53").out()).startsWith("TIME -u 10.0.0.2:53: added -s wlc\n");
    }

    @Test
    void aLineMayBeADocument() throws IOException {
        events();
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 0");
        Result result = once("--json");
        assertThat(result.out()).hasLineCount(1).endsWith("}\n");
        JsonNode event = new ObjectMapper().readTree(result.out());
        assertThat(event.toString())
                .isEqualTo("{\"time\":\"TIME\",\"event\":\"weight_changed\",\"warning\":true,"
                        + "\"service\":\"-t 10.0.0.1:80\",\"server\":\"10.1.1.1:80\",\"weight\":0,"
                        + "\"text\":\"weight 2 -> 0\"}");
        change("--start-daemon master");
        assertThat(once("--json").out()).contains("\"event\":\"daemon_started\",\"warning\":false,\"role\":\"master\"");
    }

    /** Adds the kinds of events since the last look, each a document that the schema allows. */
    private void addKinds(Set<String> kinds) {
        look("--json")
                .out()
                .lines()
                .map(JsonDocuments::validatedEvent)
                .forEach(event -> kinds.add(event.path("event").asText()));
    }

    @Test
    void theSchemaListsEachKindOfEvent() {
        Set<String> kinds = new TreeSet<>();
        connections(9);
        addKinds(kinds);
        change("--start-daemon master --syncid 1");
        change("-e -t 10.0.0.1:80 -r 10.1.1.2:80 -m -w 0");
        connections(10);
        addKinds(kinds);
        change("--stop-daemon master");
        change("--start-daemon master --syncid 2");
        change("-E -t 10.0.0.1:80 -s wlc");
        connections(9);
        addKinds(kinds);
        change("--stop-daemon master");
        change("-d -t 10.0.0.1:80 -r 10.1.1.1:80");
        change("-e -t 10.0.0.1:80 -r 10.1.1.2:80 -g -w 0");
        addKinds(kinds);
        refusal = IpvsException.refused(Operation.OPEN, Errno.ENOENT);
        addKinds(kinds);
        refusal = null;
        change("-a -t 10.0.0.1:80 -r 10.1.1.3:80 -m");
        addKinds(kinds);
        change("-C");
        change("-A -f 9 -s rr");
        addKinds(kinds);
        assertThat(kinds).isEqualTo(JsonDocuments.kindsOfEvents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service_gone   |
            service_gone   | "service":"-f 1","server":"10.0.0.1:0","weight":1
            weight_changed | "service":"-f 1","weight":0
            server_gone    | "service":"-f 1","server":"10.0.0.1:0"
            daemon_stopped |
            daemon_stopped | "service":"-f 1","role":"master"
            ipvs_lost      | "service":"-f 1"
            ipvs_found     |
            """)
    void theSchemaKnowsTheKeysOfEachKind(String kind, @Nullable String keys) {
        String event = "{\"time\":\"2026-01-02T03:04:05Z\",\"event\":\"" + kind + "\",\"warning\":true,"
                + (keys == null ? "" : keys + ",") + "\"text\":\"gone\"}";
        assertThatThrownBy(() -> JsonDocuments.validatedEvent(event)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theSystemLogHasThem() {
        events();
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 0");
        change("-A -f 9 -s rr");
        assertThat(once("--syslog")).isEqualTo(new Result("", "", 0));
        assertThat(machine.logged())
                .containsExactly(
                        "! -t 10.0.0.1:80 -r 10.1.1.1:80: weight 2 -> 0",
                        "-f 9: added -s rr",
                        "! -f 9: no server gets new connections");
    }

    /** An event that nobody has got is not forgotten. */
    @Test
    void aSystemLogThatIsNotThereGetsThemLater() {
        events();
        change("-D -t 10.0.0.1:80");
        machine.logTakes(false);
        assertThat(once("--syslog"))
                .isEqualTo(new Result("", "the system log does not take events; they are reported later\n", 1));
        machine.logTakes(true);
        assertThat(once("--syslog").status()).isZero();
        assertThat(machine.logged()).containsExactly("! -t 10.0.0.1:80: gone with all its servers");
    }

    @Test
    void aLostIpvsIsAnEventAndTheTableIsRemembered() {
        events();
        refusal = IpvsException.refused(Operation.OPEN, Errno.ENOENT);
        assertThat(events()).isEqualTo("ipvs: IPVS does not answer: Protocol not available\n");
        assertThat(events()).isEmpty();
        refusal = null;
        change("-D -t 10.0.0.1:80");
        assertThat(events()).isEqualTo("ipvs: IPVS answers again\n-t 10.0.0.1:80: gone with all its servers\n");
    }

    @Test
    void withoutAnythingToCompareWithALostIpvsIsAnError() {
        refusal = IpvsException.refused(Operation.OPEN, Errno.ENOENT);
        Result result = once("");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("Can't initialize ipvs");
        assertThat(state).doesNotExist();
        refusal = null;
        ipvs.refuse(Operation.GET_SERVICE, Errno.ENOMEM);
        assertThat(once("").status()).isEqualTo(1);
    }

    /** A flush, a kernel without IPVS for a while, and a network namespace that goes away, in one run. */
    @Test
    void aRunSurvivesWhatHappens() {
        machine.at(2, () -> change("-C"))
                .at(4, () -> refusal = IpvsException.refused(Operation.ENTER_NAMESPACE, Errno.ENOENT))
                .at(8, () -> {
                    refusal = null;
                    change("-A -t 10.0.0.5:80 -s rr");
                })
                .at(10, () -> ipvs.refuse(Operation.GET_SERVICE, Errno.ENOMEM))
                .at(14, () -> {
                    throw new Stopped();
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThatThrownBy(() -> cli.run(
                        InputStream.nullInputStream(), out, err, Words.of("-L --watch 1 --changes --netns blue")))
                .isInstanceOf(Stopped.class);
        assertThat(out.toString(StandardCharsets.ISO_8859_1).replaceAll("(?m)^\\S+ ", ""))
                .isEqualTo("""
                -t 10.0.0.1:80: gone with all its servers
                ipvs: IPVS does not answer: No such network namespace
                ipvs: IPVS answers again
                -t 10.0.0.5:80: added -s rr
                -t 10.0.0.5:80: no server gets new connections
                ipvs: IPVS does not answer: Memory allocation problem
                """);
        assertThat(err.toString(StandardCharsets.ISO_8859_1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                               | not a state that this program has written
            hello\\n                                         | not a state that this program has written
            ipvs4j table state 2\\nend\\t\\n                 | another version of this program has written it; remove it to begin anew
            ipvs4j table state 3\\n                          | the end is missing
            ipvs4j table state 3\\nend\\t\\n                 | line 2 is not one of a state
            ipvs4j table state 3\\nof\\t\\n                   | the end is missing
            ipvs4j table state 3\\nof\\t\\nSERVICE\\t-f 1\\n   | line 3 lacks fields
            ipvs4j table state 3\\nof\\t\\nWHAT\\ta\\tb\\t1\\ttrue\\tx\\nend\\t\\n | line 3 is not one of a state
            ipvs4j table state 3\\nof\\t\\nSERVER\\ta\\tb\\tx\\ttrue\\tx\\nend\\t\\n | line 3 is not one of a state
            ipvs4j table state 3\\nof\\t\\nend\\t             | the end is missing
            """)
    void aStateOfSomethingElseIsRefused(String text, String reason) throws IOException {
        Files.writeString(state, text.replace("\\n", "\n").replace("\\t", "\t"));
        String before = Files.readString(state);
        Result result = once("");
        assertThat(result.status()).isOne();
        assertThat(result.err()).isEqualTo("cannot read " + state + ": " + reason + "\n");
        assertThat(Files.readString(state)).isEqualTo(before);
    }

    @Test
    void aStateThatCannotBeWrittenIsToldOf() {
        Result result = cli.run("-L", "--changes", "--state", "/nonexistent/state");
        assertThat(result).isEqualTo(new Result("", "cannot write /nonexistent/state: No such file or directory\n", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -L --changes                        | The option 'changes' goes with 'state' only
            -L --watch --syslog                 | The option 'syslog' goes with 'changes' only
            -L --state x                        | The option 'state' goes with 'changes' only
            -L --watch --changes --color=never  | The option 'changes' conflicts with the 'color' option
            -L --watch --changes --syslog --json | The option 'syslog' conflicts with the 'json' option
            -L --watch --changes --json --pretty | The option 'changes' conflicts with the 'pretty' option
            -L --changes --state x --stats      | The option 'changes' conflicts with the 'stats' option in the 'list' command
            -L --watch --changes -c             | The option 'watch' conflicts with the 'connection' option in the 'list' command
            -S --changes                        | Illegal 'changes' option with the 'save' command; it goes with --list
            """)
    void someOptionsDoNotGoTogether(String line, String message) {
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result("", message + "\n", 2));
    }
}
