package io.github.ipvs4j.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same on a kernel without an order of services, and what does not. */
final class KernelOrderTest {
    private static Outcome of(String lines) {
        String text = lines.replace('/', '\n') + "\n";
        return KernelOrder.sorted(new Outcome(List.of(new Outcome.Result(text, text, 1)), text));
    }

    @ParameterizedTest
    @CsvSource({
        "-A -t 1/-a 1 x/-A -t 2, -A -t 1/-A -t 2/-a 1 x",
        "TCP 1/  -> x/  -> y/UDP 2, UDP 2/TCP 1/  -> y/  -> x",
        "TCP 1/  -> x, TCP 1",
        "titles/TCP 1/titles/TCP 2, titles/TCP 2/titles/TCP 1",
        "TCP 1, TCP 1/TCP 1",
    })
    void differs(String one, String other) {
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "-A -t 1/-a 1 x/-A -t 2, -A -t 2/-A -t 1/-a 1 x",
        "titles/TCP 1/  -> x/  -> y/UDP 2/FWM 3, titles/FWM 3/UDP 2/TCP 1/  -> x/  -> y",
        "-A -f 1/titles/TCP 1/UDP 1, -A -f 1/titles/UDP 1/TCP 1",
    })
    void isTheSame(String one, String other) {
        Outcome sorted = of(one);
        assertThat(sorted.results().get(0).out())
                .isEqualTo(of(other).results().get(0).out());
        assertThat(sorted.results().get(0).status()).isOne();
    }
}
