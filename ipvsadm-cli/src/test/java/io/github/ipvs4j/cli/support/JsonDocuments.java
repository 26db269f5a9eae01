package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The published schemas of JSON documents, by a validator that is not ours. */
public final class JsonDocuments {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String DOCUMENT = "ipvsadm.schema.json";
    private static final String EVENT = "ipvsadm-event.schema.json";

    private static final JsonSchema DOCUMENTS = load(DOCUMENT);
    private static final JsonSchema EVENTS = load(EVENT);

    private JsonDocuments() {}

    private static JsonSchema load(String name) {
        JsonNode schema = schema(name);
        refuseOtherKeys(schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** Users may meet keys of later programs; this program has none that the schema does not list. */
    private static void refuseOtherKeys(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonDocuments::refuseOtherKeys);
    }

    /** The keys that documents may have. */
    public static Set<String> keysOfTheSchema() {
        Set<String> keys = new TreeSet<>();
        for (JsonNode properties : schema(DOCUMENT).findValues("properties")) {
            properties.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** The words that say what kind an event is. */
    public static Set<String> kindsOfEvents() {
        Set<String> kinds = new TreeSet<>();
        schema(EVENT).at("/properties/event/enum").forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private static JsonNode schema(String name) {
        try {
            // Maven runs tests in the module's directory, the lab in that of the whole project
            Path path = Path.of("docs", name);
            return MAPPER.readTree(
                    Files.readString(Files.exists(path) ? path : Path.of("..").resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, which must be UTF-8, one JSON value without a key twice, and what the schema says. */
    public static JsonNode validated(String bytes) {
        return validated(bytes, DOCUMENTS);
    }

    /** The event, which must be all that a document must be, and what the schema of events says. */
    public static JsonNode validatedEvent(String bytes) {
        return validated(bytes, EVENTS);
    }

    private static JsonNode validated(String bytes, JsonSchema schema) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + bytes, e);
        }
        try {
            JsonNode document = MAPPER.readTree(text);
            assertThat(schema.validate(document)).as(text).isEmpty();
            return document;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
