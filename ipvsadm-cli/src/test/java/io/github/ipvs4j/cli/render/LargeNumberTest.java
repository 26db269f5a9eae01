package io.github.ipvs4j.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.text.TextBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in nine columns, at every edge. */
final class LargeNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0                    | "        0" | "        0"
            9                    | "        9" | "        9"
            9999999              | "  9999999" | "  9999999"
            99999999             | " 99999999" | " 99999999"
            100000000            | "  100000K" | " 100000000"
            123456789            | "  123456K" | " 123456789"
            999999999            | "  999999K" | " 999999999"
            1000000000           | "    1000M" | " 1000000000"
            4294967296           | "    4294M" | " 4294967296"
            99999999999          | "   99999M" | " 99999999999"
            100000000000         | "     100G" | " 100000000000"
            99999999999999       | "   99999G" | " 99999999999999"
            100000000000000      | "     100T" | " 100000000000000"
            9223372036854775807  | " 9223372T" | " 9223372036854775807"
            9223372036854775808  | " 9223372T" | " 9223372036854775808"
            9999999999999999999  | " 9999999T" | " 9999999999999999999"
            10000000000000000000 | "10000000T" | " 10000000000000000000"
            18446744073709551615 | "18446744T" | " 18446744073709551615"
            """)
    void abbreviatesOrNot(String number, String abbreviated, String exact) throws IOException {
        assertThat(text(number, false)).isEqualTo(abbreviated);
        assertThat(text(number, true)).isEqualTo(exact);
    }

    private static String text(String number, boolean exact) throws IOException {
        TextBuffer text = new TextBuffer();
        LargeNumber.append(text, Long.parseUnsignedLong(number), exact);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
