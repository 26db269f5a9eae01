package io.github.ipvs4j.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.render.Quoted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When there is a log, and what its lines are made of. */
final class TraceLogTest {
    @ParameterizedTest
    @ValueSource(strings = {"debug", "trace", "DEBUG", "Trace"})
    void twoLevelsAreWanted(String level) {
        assertThat(TraceLog.ifWanted(level)).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "debug ", "info", "warn", "error", "off", "all", "1", "true", "${x", "tracé"})
    void nothingElseIs(String level) {
        assertThat(TraceLog.ifWanted(level)).isNull();
    }

    @Test
    void theAgeOfThisProcessIsSensible() {
        assertThat(ProcessAge.nanos()).isBetween(1L, 3600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100.00 7.00, 9 (java) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 9900 20 21",
        "1, 100.00 7.00, 9 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 9900 20 21",
        "0.01, 100.01 7.00, 9 (java) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 10000 20 21",
        "0, 100.00 7.00, 9 (java) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 10001 20 21"
    })
    void theAgeIsReadFromTheKernelsFiles(double seconds, String uptime, String stat) {
        assertThat(ProcessAge.nanos(uptime, stat)).isEqualTo(Math.round(seconds * 1e9));
    }

    @Test
    void filesOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> ProcessAge.nanos("100.00 7.00", "nonsense")).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "a b'c, \"a b'c\"",
                "a\"b, \"a\\x22b\"",
                "a\\b, \"a\\x5cb\"",
                "a\u001b\u007f\u00e4, \"a\\x1b\\x7f\\xe4\""
            })
    void whatIsQuotedIsPlain(String text, String quoted) {
        assertThat(Quoted.of(text)).isEqualTo(quoted);
        assertThat(Quoted.of("a\nb\0")).isEqualTo("\"a\\x0ab\\x00\"");
    }
}
