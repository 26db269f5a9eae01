package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a save with names says of those that a restore may take for something else, or not know. */
final class SavedNamesTest {
    private static final String ADVICE = "warning: save with -n, so that a restore needs no names\n";

    private final Session session = new Session();

    @BeforeEach
    void haveAService() {
        session.kernel().has("/etc/hosts", FakeNames.hostsFile());
        session.after("-A -t 10.77.0.1:80 -s rr", "-a -t 10.77.0.1:80 -r 10.1.1.1:8080 -m");
    }

    /**
     * Server 10.1.1.1 beside what the words of the first column make true; a name without an address is written
     * {@code -}.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.1.1=twin.example 10.1.1.2=twin.example twin.example=10.1.1.1 | 10.1.1.1 and 10.1.1.2 are both saved as twin.example
            10.1.1.1=twin.example 10.1.1.2=TWIN.example twin.example=10.1.1.1 | 10.1.1.1 and 10.1.1.2 are both saved as TWIN.example
            10.1.1.1=web.example                      | 10.77.0.1 and 10.1.1.1 are both saved as web.example
            10.1.1.1=gone.example gone.example=-      | 10.1.1.1 is saved as gone.example, for which there is no address here
            10.1.1.1=moved.example moved.example=10.1.1.7 | 10.1.1.1 is saved as moved.example, which means 10.1.1.7 here
            10.1.1.1=six.example                      | 10.1.1.1 is saved as six.example, for which there is no address here
            10.1.1.1=10.1.1.2                         | 10.1.1.1 is saved as 10.1.1.2, which means 10.1.1.2 here
            10.77.0.1=localhost localhost=127.0.0.1   | 10.77.0.1 is saved as localhost, which means 127.0.0.1 here
            """)
    void namesThatDoNotLeadBack(String answers, String warning) {
        session.after("-a -t 10.77.0.1:80 -r 10.1.1.2:8080 -m");
        session.names().tells("10.1.1.2", "10.1.1.2");
        for (String answer : answers.split(" ", -1)) {
            String[] sides = answer.split("=", -1);
            session.names().tells(sides[0], sides[1].equals("-") ? null : sides[1]);
        }
        assertThat(session.run("-S").err())
                .startsWith("warning: " + warning + "\n")
                .endsWith(ADVICE);
        assertThat(session.run("-S").status()).isZero();
    }

    @Test
    void namesOfTheNetworkMayBeUnknownAtBoot() {
        session.names().tells("10.1.1.1", "far.example").tells("far.example", "10.1.1.1");
        Cli.Result saved = session.run("-S");
        assertThat(saved).isEqualTo(new Cli.Result("""
                        -A -t web.example:http -s rr
                        -a -t web.example:http -r far.example:http-alt -m -w 1
                        """, """
                        warning: not in /etc/hosts, and perhaps unknown before the network is up: far.example
                        """ + ADVICE, 0));
        session.kernel().has("/etc/hosts", FakeNames.hostsFile() + "10.1.1.1 FAR far.Example");
        assertThat(session.run("-S")).isEqualTo(new Cli.Result(saved.out(), "", 0));
    }

    /** A comment is no name, and a machine may be without the file. */
    @ParameterizedTest
    @ValueSource(strings = {"10.77.0.1 other # web.example", "#10.77.0.1 web.example", "", "10.77.0.1"})
    void whatIsNotInTheFile(String file) {
        session.kernel().has("/etc/hosts", file);
        session.names().tells("10.1.1.1", "10.1.1.1");
        assertThat(session.run("-S").err())
                .isEqualTo("warning: not in /etc/hosts, and perhaps unknown before the network is up: web.example\n"
                        + ADVICE);
    }

    /** Names come from whoever answers for an address. */
    @Test
    void aNameDoesNotSteerATerminal() {
        session.names().tells("10.1.1.1", "\033[2Jevil.example").tells("\033[2Jevil.example", "10.1.1.1");
        assertThat(session.run("-S").err()).contains("network is up: ?[2Jevil.example\n");
        session.names().tells("\033[2Jevil.example", null);
        assertThat(session.run("-S").err()).startsWith("warning: 10.1.1.1 is saved as ?[2Jevil.example, for which");
    }

    @Test
    void portNamesMayBeAmbiguousToo() {
        session.after("-A -u 10.77.0.1:69 -s rr");
        session.names().tells("69/udp", "nameless").tells("8080/tcp", "http");
        assertThat(session.run("-S").err()).isEqualTo("""
                warning: tcp port 8080 is saved as http, which means 80 here
                warning: udp port 69 is saved as nameless, which no port has here
                """ + ADVICE);
    }

    @Test
    void ofManyTenAreNamed() {
        for (int i = 10; i < 40; i++) {
            session.after("-a -t 10.77.0.1:80 -r 10.1.1." + i + ":80 -m");
            boolean far = i < 25;
            session.names()
                    .tells("10.1.1." + i, "n" + i + ".example")
                    .tells("n" + i + ".example", far ? "10.1.1." + i : null);
        }
        String warnings = session.run("-S").err();
        assertThat(warnings)
                .hasLineCount(13)
                .contains("warning: 5 more names have such problems\n")
                .contains(": n10.example, ", "n19.example and 5 more\n")
                .endsWith(ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-S -n", "-Sn --all", "-L", "-Ln"})
    void numbersAndListingsNeedNoWarning(String line) {
        session.names().tells("10.1.1.1", "web.example");
        assertThat(session.shown(line)).isNotEmpty();
    }

    @Test
    void goodNamesAreLookedUpOnceAndSilent() {
        session.after("-a -t 10.77.0.1:80 -r 10.77.0.2:80 -m", "-A -u 10.77.0.2:69", "-A -f 7");
        session.names().lookups().clear();
        assertThat(session.run("-S --all").err()).isEmpty();
        assertThat(session.names().lookups())
                .containsOnlyOnce("web.example", "a-very-long-host-name-for-truncation.example.org");
    }
}
