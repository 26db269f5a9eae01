package io.github.ipvs4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipvs4j.model.Seed;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonReaderTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static JsonValue read(String text) throws JsonException {
        JsonReader reader = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
        JsonValue value = reader.value();
        reader.end();
        return value;
    }

    /** Text, in which ' stands for a quotation mark and ~ for a line feed; then the place and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a':1 'b':2}      | 1:8  | a comma or } is expected
            {'a':1,}           | 1:8  | a key in quotation marks is expected
            {,}                | 1:2  | a key in quotation marks is expected
            {a:1}              | 1:2  | a key in quotation marks is expected
            {'a' 1}            | 1:6  | a colon is expected
            {'a':}             | 1:6  | a value is expected
            {'a':~ 1,~ 'a':2}  | 3:2  | this key is there already, in line 1
            [1 2]              | 1:4  | a comma or ] is expected
            [1,]               | 1:4  | a value is expected
            [1}                | 1:3  | a comma or ] is expected
            [01]               | 1:2  | a number has no leading zeros
            [-]                | 1:3  | a digit is expected
            [1.]               | 1:4  | a digit is expected
            [1e+]              | 1:5  | a digit is expected
            [.5]               | 1:2  | a value is expected
            [+1]               | 1:2  | a value is expected
            [NaN]              | 1:2  | a value is expected
            [nul]              | 1:2  | a value is expected
            [nullx]            | 1:2  | a value is expected
            [True]             | 1:2  | a value is expected
            ['a~']             | 1:4  | control characters must be escaped
            ['\\x']            | 1:4  | there is no such escape
            ['\\u12g4']        | 1:7  | four hexadecimal digits are expected
            ['\\ud800']        | 1:9  | half of a surrogate pair
            ['\\udc00\\ud800'] | 1:9  | half of a surrogate pair
            ['\\ud800\\u0041'] | 1:15 | half of a surrogate pair
            {} {}              | 1:4  | nothing may follow the document
            {'a':1}x           | 1:8  | nothing may follow the document
            // comment         | 1:1  | a value is expected
            ['a                | 1:3  | the document ends too early: the quotation mark at the end is missing
            ['a\\              | 1:4  | the document ends too early: there is no such escape
            ['\\u12            | 1:6  | the document ends too early: four hexadecimal digits are expected
            {~'a':~~           | 2:4  | the document ends too early: a value is expected
            {'a':1~            | 1:6  | the document ends too early: a comma or } is expected
            [                  | 1:1  | the document ends too early: a value is expected
            """)
    void saysWhereTextIsNoJson(String text, String place, String message) {
        JsonException e = catchThrowableOfType(
                JsonException.class, () -> read(text.replace('\'', '"').replace('~', '\n')));
        assertThat(e.place().line() + ":" + e.place().column()).as(e.text()).isEqualTo(place);
        assertThat(e.text()).isEqualTo(message);
    }

    @Test
    void depthIsLimited() throws JsonException {
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(JsonValue.Array.class);
        JsonException e = catchThrowableOfType(JsonException.class, () -> read("[".repeat(100_000)));
        assertThat(e.text()).isEqualTo("too deep");
        assertThat(e.place().column()).isEqualTo(33);
    }

    @Test
    void textIsOneCharacterForEachByte() throws JsonException {
        JsonValue value = read("\"\\u0041\\u00e4\\u20ac\\ud83d\\ude00\u00e4\\\"\\\\\\/\\b\\f\\n\\r\\t\"");
        String expected = "A\u00e4\u20ac\ud83d\ude00\u00e4\"\\/\b\f\n\r\t";
        assertThat(value)
                .isEqualTo(new JsonValue.Text(
                        value.place(),
                        new String(expected.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    /** Whatever is done to a text, what another reader refuses is refused, and what it takes is taken. */
    @Test
    void agreesWithAnotherReader() {
        String good = "{\"a\":[1,-0.5e+7,true,null,{\"b\":\"x\\u00e4\\n\"}],\"c\":{},\"d\":[],\"e\":false}";
        String pieces = "{}[]:,\"\\ut0129.-+eE xnula";
        Seed.repeat(20_000, random -> {
            StringBuilder text = new StringBuilder(good);
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                char piece = pieces.charAt(random.nextInt(pieces.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, piece);
                    default -> text.setCharAt(at, piece);
                }
            }
            boolean taken = true;
            try {
                read(text.toString());
            } catch (JsonException e) {
                taken = false;
                assertThat(e.place().column()).isBetween(1, Math.max(1, text.length()));
            }
            assertThat(taken).as(text.toString()).isEqualTo(isTakenByJackson(text.toString()));
        });
    }

    private static boolean isTakenByJackson(String text) {
        try {
            return Objects.nonNull(JACKSON.readTree(text)) && !text.isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
