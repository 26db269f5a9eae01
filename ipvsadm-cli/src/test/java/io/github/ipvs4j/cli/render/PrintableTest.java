package io.github.ipvs4j.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
    /** Each {@code %NN} is a byte. */
    private static String bytes(String text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                all.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                all.append(text.charAt(i));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # control characters of ASCII
            %1b]0;title%07 | ?]0;title?
            a%00b%7fc      | a?b?c
            %09%0a%0d      | ???
            # those of ISO 8859-1, as characters and as bytes
            %c2%9b31m      | ?31m
            %c2%80%c2%9f   | ??
            %9b31m         | ?31m
            # bytes that are no characters: cut short, overlong, surrogates, beyond Unicode
            %c3            | ?
            %c3(           | ?(
            %e2%82         | ??
            %e2%82(        | ??(
            %c0%9b         | ??
            %c1%bf         | ??
            %e0%82%9b      | ?
            %e0%80%9b      | ?
            %f0%80%82%9b   | ?
            %f0%82%82%ac   | ?
            %ed%a0%80      | ?
            %f4%90%80%80   | ?
            %f5%80%80%80   | ????
            %ff%fe         | ??
            # marks that turn the direction of writing, or end a line
            a%e2%80%aeb    | a?b
            %e2%81%a6%d8%9c | ??
            %e2%80%a8      | ?
            """)
    void whatCouldSteerATerminalIsNotShown(String told, String shown) {
        assertThat(Printable.of(bytes(told))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain ~", "%c3%a4", "%c2%a0", "%e2%82%ac%e6%97%a5", "%f0%9f%90%a7"})
    void whatIsTextStays(String told) {
        assertThat(Printable.of(bytes(told))).isEqualTo(bytes(told));
        assertThat(Printable.lines(bytes(told) + "\n\t^")).isEqualTo(bytes(told) + "\n\t^");
    }

    @Test
    void linesKeepTheirEnds() {
        assertThat(Printable.lines("a\tb\r\n\033c\n")).isEqualTo("a\tb?\n?c\n");
        assertThat(Printable.arePlain("a\tb\n")).isTrue();
        assertThat(Printable.arePlain("a\u009b")).isFalse();
        assertThat(Printable.arePlain("a\rb")).isFalse();
    }

    @Test
    void aScreenGetsCharacters() {
        String text = "rr \u2588\u00e4 " + new String(Character.toChars(0x1f427));
        assertThat(Printable.onScreen(text)).isEqualTo(text);
        assertThat(Printable.onScreen("a\033[2J\u009b\u202e\n\u007f")).isEqualTo("a?[2J????");
    }

    /** Marks stand below the word whatever is shown before it. */
    @Test
    void marksAreAsFarRightAsTheWord() {
        byte[] line = bytes("%1b[1m%c2%9b%9b%c3%a4 bad\n").getBytes(StandardCharsets.ISO_8859_1);
        MarkedLine marked = new MarkedLine(line);
        assertThat(marked.line(1, 11)).isEqualTo(bytes("?[1m??%c3%a4 bad"));
        assertThat(marked.marks(11, 3)).isEqualTo("        ^^^");
    }
}
