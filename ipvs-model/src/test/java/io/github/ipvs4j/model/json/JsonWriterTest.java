package io.github.ipvs4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWriterTest {
    private final TextBuffer text = new TextBuffer();

    private String written() {
        return new String(text.bytes(), StandardCharsets.ISO_8859_1);
    }

    private void document(boolean pretty) {
        JsonWriter json = new JsonWriter(text, pretty);
        json.beginObject();
        json.beginObject("empty");
        json.endObject();
        json.beginArray("list");
        json.element("a");
        json.element("b");
        json.beginObject();
        json.member("c", true);
        json.endObject();
        json.endArray();
        json.beginArray("nothing");
        json.endArray();
        json.member("largest", -1L);
        json.memberUnlessZero("told", 7);
        json.memberUnlessZero("untold", 0);
        json.code("known", "word", 1);
        json.code("new", null, 2);
        json.member("none", null);
        json.endObject();
    }

    @Test
    void aDocumentIsALine() {
        document(false);
        document(false);
        String line =
                "{\"empty\":{},\"list\":[\"a\",\"b\",{\"c\":true}],\"nothing\":[],\"largest\":18446744073709551615,"
                        + "\"told\":7,\"untold\":null,\"known\":\"word\",\"new\":\"unknown\",\"new_number\":2,\"none\":null}\n";
        assertThat(written()).isEqualTo(line + line);
    }

    @Test
    void prettyDocumentsAreIndented() {
        document(true);
        assertThat(written()).isEqualTo("""
                {
                  "empty": {},
                  "list": [
                    "a",
                    "b",
                    {
                      "c": true
                    }
                  ],
                  "nothing": [],
                  "largest": 18446744073709551615,
                  "told": 7,
                  "untold": null,
                  "known": "word",
                  "new": "unknown",
                  "new_number": 2,
                  "none": null
                }
                """);
    }

    /** Bytes in hexadecimal, and what stands between the quotation marks; ~ is U+FFFD. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | ''
            61 7f 20          | '61 7f 20'
            22 5c 2f          | '5c 22 5c 5c 2f'
            00 1f 0a          | '5c 75 30 30 30 30 5c 75 30 30 31 66 5c 75 30 30 30 61'
            c3 a4             | c3 a4
            e2 82 ac          | e2 82 ac
            ef bf bf          | ef bf bf
            f0 9f 98 80       | f0 9f 98 80
            f4 8f bf bf       | f4 8f bf bf
            # none of these is UTF-8
            80                | ~
            c3                | ~
            c3 61             | ~ 61
            e2 82             | ~ ~
            e2 82 61          | ~ ~ 61
            c0 80             | ~ ~
            c1 bf             | ~ ~
            e0 9f bf          | ~ ~ ~
            ed a0 80          | ~ ~ ~
            ed bf bf          | ~ ~ ~
            f0 8f bf bf       | ~ ~ ~ ~
            f4 90 80 80       | ~ ~ ~ ~
            f8 88 80 80 80    | ~ ~ ~ ~ ~
            ff fe             | ~ ~
            ff c3 a4 ff       | ~ c3 a4 ~
            """)
    void bytesThatAreNoTextAreReplaced(String bytes, String expected) {
        JsonWriter json = new JsonWriter(text, false);
        json.beginObject();
        json.member("k", hex(bytes));
        json.endObject();
        assertThat(written()).isEqualTo("{\"k\":\"" + hex(expected.replace("~", "ef bf bd")) + "\"}\n");
    }

    private static String hex(String bytes) {
        StringBuilder decoded = new StringBuilder();
        for (String pair : bytes.split(" ")) {
            if (!pair.isEmpty()) {
                decoded.append((char) Integer.parseInt(pair, 16));
            }
        }
        return decoded.toString();
    }

    /** What Java's own decoder makes of it, but for how many replacements stand for a broken sequence. */
    @Test
    void whateverTheBytesTheTextIsThatOfTheDecoder() {
        Seed.repeat(3000, random -> {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(128) : random.nextInt(256));
            }
            text.clear();
            JsonWriter json = new JsonWriter(text, random.nextBoolean());
            json.beginObject();
            json.member("k", new String(bytes, StandardCharsets.ISO_8859_1));
            json.endObject();
            String read;
            try {
                read = new ObjectMapper().readTree(text.bytes()).path("k").textValue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(read.replaceAll("\ufffd+", "?"))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replaceAll("\ufffd+", "?"));
        });
    }
}
