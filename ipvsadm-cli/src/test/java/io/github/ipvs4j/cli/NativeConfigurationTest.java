package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the native executable is told to keep must be there: a class that a new version of a library has renamed would
 * be passed over in silence, and be missed by the user.
 */
class NativeConfigurationTest {
    private static final String DIRECTORY = "/META-INF/native-image/io.github.ipvs4j/ipvsadm/";

    private static JsonNode read(String name) throws IOException {
        URL file = NativeConfigurationTest.class.getResource(DIRECTORY + name);
        assertThat(file).as(name).isNotNull();
        return new ObjectMapper().readTree(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reflect-config.json", "jni-config.json"})
    void namesClassesAndMembersThatAreThere(String name) throws IOException {
        List<String> missing = new ArrayList<>();
        JsonNode entries = read(name);

        for (JsonNode entry : entries) {
            missing.addAll(missingOf(entry));
        }

        assertThat(entries).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static List<String> missingOf(JsonNode entry) {
        String name = entry.get("name").asText();
        List<String> missing = new ArrayList<>();
        try {
            Class<?> type = load(name);
            for (JsonNode field : entry.path("fields")) {
                if (Arrays.stream(type.getDeclaredFields())
                        .noneMatch(f -> f.getName().equals(field.get("name").asText()))) {
                    missing.add(name + "." + field.get("name").asText());
                }
            }
            for (JsonNode method : entry.path("methods")) {
                if (!has(type, method)) {
                    missing.add(name + "." + method);
                }
            }
        } catch (ClassNotFoundException e) {
            missing.add(name);
        }
        return missing;
    }

    private static boolean has(Class<?> type, JsonNode method) {
        List<String> parameters = new ArrayList<>();
        method.get("parameterTypes").forEach(parameter -> parameters.add(parameter.asText()));
        String name = method.get("name").asText();
        return name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(c -> names(c.getParameterTypes()).equals(parameters))
                : Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(m -> m.getName().equals(name)
                                && names(m.getParameterTypes()).equals(parameters));
    }

    private static List<String> names(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getName).toList();
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, NativeConfigurationTest.class.getClassLoader());
    }

    @Test
    void makesProxiesOfInterfacesThatAreThere() throws IOException, ClassNotFoundException {
        JsonNode proxies = read("proxy-config.json");

        assertThat(proxies).isNotEmpty();
        for (JsonNode proxy : proxies) {
            for (JsonNode name : proxy) {
                assertThat(load(name.asText())).isInterface();
            }
        }
    }

    /** One resource of each pattern. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/org.jline.terminal.spi.TerminalProvider",
                "META-INF/jline/providers/exec",
                "org/jline/utils/xterm-256color.caps",
                "jnr/constants/platform/linux/Errno.class"
            })
    void keepsTheResource(String resource) throws IOException {
        List<String> patterns = new ArrayList<>();
        read("resource-config.json")
                .get("resources")
                .get("includes")
                .forEach(include -> patterns.add(include.get("pattern").asText()));

        assertThat(NativeConfigurationTest.class.getResource("/" + resource)).isNotNull();
        assertThat(Stream.of(resource)).anyMatch(name -> patterns.stream().anyMatch(name::matches));
        assertThat(patterns).hasSize(4);
    }
}
