package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java the launcher takes; shell scripts that tell their names stand for Javas. */
@Tag("installed")
final class JavaChoiceTest {
    private static final Result NONE =
            new Result("", "ipvsadm: no Java 17 or newer found; install one, or set IPVSADM_JAVA_HOME\n", 2);

    @TempDir
    private static Path without;

    @TempDir
    private Path homes;

    /** A tree without a Java of its own. */
    @BeforeAll
    static void copyTheTree() {
        assumeTrue(Installed.hasLauncher(), "this tree needs no Java");
        Result result =
                Installed.sh("cp -r $dist/. " + without + " && rm -rf " + without + "/lib/ipvs4j/runtime", Map.of());
        assertThat(result).isEqualTo(new Result("", "", 0));
    }

    @BeforeEach
    void makeJavas() throws IOException {
        java("8", "JAVA_VERSION=\"1.8.0_402\"\n");
        java("11", "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        java("16", "JAVA_VERSION=\"16\"\n");
        java("17", "IMPLEMENTOR=\"Some = \\\"one\\\"\"\nJAVA_VERSION=\"17.0.1\"\nJAVA_VERSION_DATE=\"2021-10-19\"\n");
        java("25", "JAVA_RUNTIME_VERSION=\"1\"\nJAVA_VERSION=\"25\"\n");
        java("26", "JAVA_VERSION=\"26-ea\"\nOS_ARCH=\"x86_64\"\n");
        java("unnumbered", "JAVA_VERSION=\"\"\n");
        java("nameless", "IMPLEMENTOR=\"X\"\n");
        java("empty", "");
        java("lettered", "JAVA_VERSION=\"abc\"\n");
        java("unreleased", "");
        Files.delete(homes.resolve("unreleased/release"));
        java("dead", "JAVA_VERSION=\"30\"\n");
        Files.delete(homes.resolve("dead/bin/java"));
    }

    private void java(String name, String release) throws IOException {
        Path home = homes.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), release);
        program(home, "#!/bin/sh\necho " + name + "\n");
    }

    private static void program(Path home, String script) throws IOException {
        Path program = home.resolve("bin/java");
        Files.writeString(program, script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is told first wins, if it can be used
            17         | 25      | 17
            26         | 17      | 26
            25         | 8       | 25
            11         | 17      | 17
            16         | 25      | 25
            8          | 17      | 17
            nowhere    | 17      | 17
            dead       | 17      | 17
            empty      | 17      | 17
            nameless   | 17      | 17
            lettered   | 17      | 17
            unnumbered | 17      | 17
            unreleased | 26      | 26
            """)
    void takesWhatItIsTold(String first, String second, String taken) {
        assertThat(run("$dist/sbin/ipvsadm -v", first, second)).isEqualTo(new Result(taken + "\n", "", 0));
    }

    @ParameterizedTest
    @CsvSource({"11,8", "nowhere,dead", "empty,nameless", "lettered,unnumbered", "unreleased,16"})
    void searchesIfWhatItIsToldCannotBeUsed(String first, String second) {
        Result result = run("$dist/sbin/ipvsadm -v", first, second);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out()).matches(Installed.VERSION);
    }

    @Test
    void searchesTheUsualPlacesForTheNewest() {
        assertThat(inPlaceOfTheUsual(homes, "PATH=/nonexistent")).isEqualTo(new Result("26\n", "", 0));
    }

    /** The system's own, as {@code /usr/bin} has it; never one that the caller's path leads to. */
    @Test
    void thenTakesTheSystems() throws IOException {
        Path nowhere = homes.resolve("empty");
        assertThat(inPlaceOfTheUsual(nowhere, "PATH=" + homes + "/17/bin:$PATH"))
                .isEqualTo(NONE);
        String system = "mkdir " + homes + "/bin && ln -s " + homes + "/%s/bin/java " + homes + "/bin/java"
                + " && mount -t overlay -o lowerdir=" + homes + "/bin:/usr/bin none /usr/bin || exit 99";
        Result found = inPlaceOfTheUsual(nowhere, system.formatted("25"));
        assumeTrue(found.status() != 99, "no overlay can be mounted");
        assertThat(found).isEqualTo(new Result("25\n", "", 0));
    }

    @Test
    void withoutAnyItSaysSoInOneLine() {
        assertThat(inPlaceOfTheUsual(homes.resolve("empty"), "PATH=/nonexistent"))
                .isEqualTo(NONE);
        assertThat(inPlaceOfTheUsual(homes.resolve("empty"), "IPVSADM_JAVA_HOME=/nonexistent PATH=/nonexistent"))
                .isEqualTo(NONE);
    }

    /** What is closed would be the first file that Java opens, and be read or written as if it were that stream. */
    @ParameterizedTest
    @CsvSource({
        "<&-, null other other",
        ">&-, zero full other",
        "2>&-, zero other null",
        "<&- >&-, null full other",
        "<&- 2>&-, null other null",
        ">&- 2>&-, zero full null",
        "<&- >&- 2>&-, null full null",
        "'', zero other other"
    })
    void closedStreamsAreReplaced(String redirections, String expected) throws IOException {
        program(homes.resolve("17"), """
                #!/bin/bash
                for stream in 0 1 2; do
                  name=other
                  for device in null zero full; do
                    [ /proc/$$/fd/$stream -ef /dev/$device ] && name=$device
                  done
                  names+=" $name"
                done
                echo $names >"${0%/*}/streams"
                """);
        assertThat(run("$dist/sbin/ipvsadm -v </dev/zero " + redirections, "17", "17"))
                .isEqualTo(new Result("", "", 0));
        assertThat(homes.resolve("17/bin/streams")).hasContent(expected);
    }

    @Test
    void itsOwnComesNext() {
        assumeTrue(Installed.hasRuntime(), "this tree has no Java of its own");
        String tree = Installed.dist().toString();
        assertThat(run(tree + "/sbin/ipvsadm -v", "17", "25").out()).isEqualTo("17\n");
        assertThat(run(tree + "/sbin/ipvsadm -v", "8", "25").out()).matches(Installed.VERSION);
        assertThat(Installed.sh(tree + "/sbin/ipvsadm -v", Map.of("JAVA_HOME", homes + "/25"))
                        .out())
                .matches(Installed.VERSION);
    }

    private Result run(String script, String first, String second) {
        return Installed.sh(
                "dist=" + without + "; " + script,
                Map.of("IPVSADM_JAVA_HOME", homes + "/" + first, "JAVA_HOME", homes + "/" + second));
    }

    /** Runs the command where the directory stands in place of those in which systems keep their Javas. */
    private static Result inPlaceOfTheUsual(Path directory, String variables) {
        assumeTrue(Installed.canMount(), "mounting is not permitted");
        String script = "unshare --mount bash -c 'for d in /usr/lib/jvm /usr/java /opt/java; do"
                + " [ ! -d $d ] || mount --bind \"$0\" $d || exit; done; " + variables
                + "; export PATH; exec " + without + "/sbin/ipvsadm -v' "
                + directory;
        return Installed.sh(script, Map.of());
    }
}
