package io.github.ipvs4j.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Transcript;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples, as far as they need no shell, on the fake. */
final class ExamplesTest {
    static List<Transcript> examples() {
        return Transcript.load("worked.transcript").stream()
                .filter(example -> example.steps().stream().allMatch(Examples::isPlain))
                .toList();
    }

    @Test
    void mostExamplesNeedNoShell() {
        assertThat(examples()).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatTheExampleSays(Transcript example) {
        Cli cli = Cli.on(FakeKernel.with(new FakeIpvs()).has("/etc/hosts", FakeNames.hostsFile()));
        for (Transcript.Step step : example.steps()) {
            Examples.check(step, cli);
        }
    }
}
