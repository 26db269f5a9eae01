package io.github.ipvs4j.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.TunnelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of types of tunnels. */
final class TunnelWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "IPIP", "ip", "gre ", "vxlan"})
    void otherWordsAreNoType(String word) {
        assertThat(TunnelWords.type(word)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ipip, 0", "gue, 1", "gre, 2"})
    void aTypeHasOneWord(String word, int code) {
        assertThat(TunnelWords.type(word)).isEqualTo(new TunnelType(code));
        assertThat(TunnelWords.word(new TunnelType(code))).isEqualTo(word);
    }

    /** Of a newer kernel. */
    @Test
    void anotherTypeHasNone() {
        assertThat(TunnelWords.word(new TunnelType(3))).isNull();
    }
}
