package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that the tests of metrics rely on refuses what Prometheus refuses. */
final class ExpositionTest {
    private static final String TITLE = "# HELP a h\n# TYPE a gauge\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a 1\n",
                TITLE,
                TITLE + "a 1",
                TITLE + "a 1\n\n",
                TITLE + "b 1\n",
                TITLE + "a 1 1700000000\n",
                TITLE + "a -1\n",
                TITLE + "a 18446744073709551616\n",
                TITLE + "a{} 1\n",
                TITLE + "a{x=\"1\",} 1\n",
                TITLE + "a{x=\"1\"y=\"2\"} 1\n",
                TITLE + "a{x=\"1\",x=\"2\"} 1\n",
                TITLE + "a{x=\"\"\"} 1\n",
                TITLE + "a{x=\"\\\"} 1\n",
                TITLE + "a{x=\"\\t\"} 1\n",
                TITLE + "a{x=\"\u00e9\"} 1\n",
                TITLE + "a{x=\"1\"} 1\na{x=\"1\"} 2\n",
                TITLE + "a{x=\"1\"} 1\na 2\n",
                TITLE + "a 1\n" + TITLE + "a 2\n",
                "# TYPE a gauge\n# HELP a h\na 1\n",
                "# HELP a h\n# TYPE a counter\na 1\n",
                "# HELP a_total h\n# TYPE a_total gauge\na_total 1\n"
            })
    void whatIsWrongIsRefused(String text) {
        assertThatThrownBy(() -> Exposition.read(text)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsRightIsRead() {
        Exposition metrics = Exposition.read(TITLE + "a{x=\"\\\\\\\"\\n,}\",y=\"\"} 18446744073709551615\n");
        assertThat(metrics.get("a").value("x", "\\\"\n,}", "y", "")).isEqualTo(new BigInteger("18446744073709551615"));
    }
}
