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

/** The published schema of JSON documents, by a validator that is not ours. */
public final class JsonDocuments {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonSchema SCHEMA = load();

    private JsonDocuments() {}

    private static JsonSchema load() {
        JsonNode schema = schema();
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
        for (JsonNode properties : schema().findValues("properties")) {
            properties.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    private static JsonNode schema() {
        try {
            // Maven runs tests in the module's directory, the lab in that of the whole project
            Path path = Path.of("docs/ipvsadm.schema.json");
            return MAPPER.readTree(
                    Files.readString(Files.exists(path) ? path : Path.of("..").resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, which must be UTF-8, one JSON value without a key twice, and what the schema says. */
    public static JsonNode validated(String bytes) {
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
            assertThat(SCHEMA.validate(document)).as(text).isEmpty();
            return document;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
