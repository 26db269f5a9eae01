package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeMainTest {
    private static final List<String> PROPERTIES = List.of(
            "ipvsadm.program", "ipvsadm.path", "ipvsadm.locale", "jffi.boot.library.path", "jnr.ffi.asm.enabled");

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void takeAway() {
        for (String property : PROPERTIES) {
            String value = System.clearProperty(property);
            if (value != null) {
                before.put(property, value);
            }
        }
    }

    @AfterEach
    void giveBack() {
        PROPERTIES.forEach(System::clearProperty);
        before.forEach(System::setProperty);
    }

    @Test
    void setsNothingThatItWasNotTold() {
        NativeMain.tell(Map.of("LC_ALL", "C.UTF-8", "IPVSADM_NATIVE", "x"));

        assertThat(System.getProperty("ipvsadm.program")).isNull();
        assertThat(System.getProperty("ipvsadm.path")).isNull();
        assertThat(System.getProperty("ipvsadm.locale")).isNull();
        assertThat(System.getProperty("jffi.boot.library.path")).isNull();
    }

    @Test
    void setsWhatTheLauncherWouldHaveSet() {
        NativeMain.tell(Map.of(
                "IPVSADM_NATIVE_PROGRAM", "/usr/sbin/ipvsadm",
                "IPVSADM_NATIVE_PATH", "/opt/bin:/bin",
                "IPVSADM_NATIVE_LOCALE", "de_DE.UTF-8",
                "IPVSADM_NATIVE_LIBRARIES", "/usr/sbin/../lib/ipvs4j/jni"));

        assertThat(System.getProperty("ipvsadm.program")).isEqualTo("/usr/sbin/ipvsadm");
        assertThat(System.getProperty("ipvsadm.path")).isEqualTo("/opt/bin:/bin");
        assertThat(System.getProperty("ipvsadm.locale")).isEqualTo("de_DE.UTF-8");
        assertThat(System.getProperty("jffi.boot.library.path")).isEqualTo("/usr/sbin/../lib/ipvs4j/jni");
    }

    @Test
    void makesNoClassesAsItGoes() {
        NativeMain.tell(Map.of());

        assertThat(System.getProperty("jnr.ffi.asm.enabled")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drain", "--undrain", "--apply", "--apply=x", "--replace", "--watch", "--watch=2"})
    void someCommandsDoSomethingBeforeASignalEndsThem(String word) {
        assertThat(NativeMain.hasLastWords(new String[] {"-Ln", word})).isTrue();
        assertThat(NativeMain.hasLastWords(new String[] {"-Ln", word.substring(1)}))
                .isFalse();
    }

    @Test
    void theyAreThoseOfTheLauncher() throws IOException {
        Matcher line = Pattern.compile("case \\$word in (.*)\\) signals= ;;")
                .matcher(Files.readString(Path.of("src/main/dist/sbin/ipvsadm")));
        assertThat(line.find()).isTrue();

        assertThat(line.group(1).split(" \\| "))
                .containsExactly(
                        NativeMain.LAST_WORDS.stream().map(start -> start + "*").toArray(String[]::new));
    }

    @Test
    void othersAreEndedByTheSignal() {
        assertThat(NativeMain.hasLastWords(new String[0])).isFalse();
        assertThat(NativeMain.hasLastWords(new String[] {"-R", "", "-", "--", "--wait", "-w"}))
                .isFalse();
    }
}
