package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.status.AlertRange;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as the guidelines of monitoring plugins write them. */
final class AlertParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                ":",
                "@",
                "x",
                "-1",
                "1:x",
                "~",
                "20:10",
                "1.5",
                "10:20:30",
                "+1",
                "~~:3",
                "10 ",
                "@@1",
                "10%%",
                "%10",
                "10:%",
                "12345678901234567890",
                "\u0661"
            })
    void whatIsNoRange(String text) {
        assertThat(AlertParser.range(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // range, the greatest bad value below, the least and the greatest good value, the least bad value above
        "10, , 0, 10, 11",
        "10:, 9, 10, 999999999, ",
        "~:10, , 0, 10, 11",
        "10:20, 9, 10, 20, 21",
        "0, , 0, 0, 1",
        "50%, , 0, 50, 51",
        "50%:, 49, 50, 100, ",
        "50%:60%, 49, 50, 60, 61",
        "50:60%, 49, 50, 60, 61",
        "7:7, 6, 7, 7, 8"
    })
    void valuesOutsideAreAlerted(String text, Long below, long least, long most, Long above) {
        AlertRange range = Objects.requireNonNull(AlertParser.range(text));
        AlertRange inverted = Objects.requireNonNull(AlertParser.range("@" + text));
        for (Long good : new Long[] {least, most}) {
            assertThat(range.isAlerted(good)).as("%s of %s", good, text).isFalse();
            assertThat(inverted.isAlerted(good)).as("%s of @%s", good, text).isTrue();
        }
        for (Long bad : new Long[] {below, above}) {
            if (bad != null) {
                assertThat(range.isAlerted(bad)).as("%s of %s", bad, text).isTrue();
                assertThat(inverted.isAlerted(bad)).as("%s of @%s", bad, text).isFalse();
            }
        }
    }

    @Test
    void everythingMayBeGood() {
        AlertRange all = Objects.requireNonNull(AlertParser.range("~:"));
        assertThat(all.isAlerted(0)).isFalse();
        assertThat(Objects.requireNonNull(AlertParser.range("@0:")).isAlerted(0))
                .isTrue();
    }

    @Test
    void perCentIsKeptApart() {
        AlertRange range = Objects.requireNonNull(AlertParser.range("@50:60%"));
        assertThat(range.isPercent()).isTrue();
        assertThat(range.text()).isEqualTo("@50:60");
        assertThat(range.shown()).isEqualTo("@50:60%");
        assertThat(Objects.requireNonNull(AlertParser.range("50")).isPercent()).isFalse();
    }
}
