package io.github.ipvs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Ipvs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test kit as its users get it: they compile and run tests with its jar, not with our test classes. */
class TestKitTest {
    private static final String EXAMPLES = "src/test/java/io/github/ipvs4j/examples/";
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String EXTENDING = """
            package io.github.ipvs4j.examples;

            import io.github.ipvs4j.model.Ipvs;
            import io.github.ipvs4j.testkit.FakeIpvs;
            import io.github.ipvs4j.testkit.IpvsContract;

            class OwnIpvsTest extends IpvsContract {
                private final FakeIpvs own = new FakeIpvs();

                @Override
                protected Ipvs open() {
                    return own;
                }
            }
            """;
    private static final String PLAIN = """
            public class Plain {
                public static void main(String[] words) throws Exception {
                    System.out.println(new io.github.ipvs4j.testkit.FakeIpvs().services());
                }
            }
            """;
    private static final String MODULE = """
            open module shop {
                requires io.github.ipvs4j.model;
                requires io.github.ipvs4j.testkit;
                requires org.junit.jupiter.params;
                requires org.assertj.core;
            }
            """;

    @TempDir
    private Path work;

    private Path classes;

    @BeforeEach
    void copySources() throws IOException {
        classes = work.resolve("classes");
        for (String name : List.of("Reconciler.java", "ReconcilerTest.java")) {
            Files.copy(Path.of(EXAMPLES + name), work.resolve(name));
        }
        Files.writeString(work.resolve("OwnIpvsTest.java"), EXTENDING);
    }

    /** The jar of the model; those of the kit lie beside it, in the build and in a repository. */
    private static Path model() {
        Path model = Path.of(
                Ipvs.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        assertThat(model.toString()).as("needs the jars that mvn verify makes").endsWith(".jar");
        return model;
    }

    private static Path kit() {
        return model().resolveSibling(model().getFileName().toString().replaceFirst("\\.jar$", "-testkit.jar"));
    }

    /** The model, the kit, and what tests need beside them. */
    private static String jars() {
        List<String> places = new ArrayList<>(List.of(model().toString(), kit().toString()));
        StringTokenizer all = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (all.hasMoreTokens()) {
            String place = all.nextToken();
            if (new File(place).getName().matches("(junit|assertj|open-?test|apiguardian|byte-buddy).*\\.jar")) {
                places.add(place);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** The exit status and the output. */
    private record Result(int status, String output) {
        String success() {
            assertThat(status).as(output).isZero();
            return output;
        }
    }

    private static Result run(String tool, List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA_HOME + "/bin/" + tool));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private void compile(String option, String path, String... moreSources) throws Exception {
        List<String> words = new ArrayList<>(List.of(option, path, "-d", classes.toString()));
        for (String name : List.of("Reconciler.java", "ReconcilerTest.java", "OwnIpvsTest.java")) {
            words.add(work.resolve(name).toString());
        }
        for (String source : moreSources) {
            words.add(work.resolve(source).toString());
        }
        run("javac", words).success();
    }

    private static void assertThatAllPass(Result result) {
        int tests = result.success()
                .lines()
                .filter(line -> line.contains("tests successful"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .sum();
        assertThat(tests).as(result.output).isGreaterThan(100);
    }

    @Test
    void onTheClassPath() throws Exception {
        compile("-cp", jars());

        assertThatAllPass(run(
                "java",
                List.of(
                        "-cp",
                        classes + File.pathSeparator + jars(),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-ansi-colors",
                        "--scan-classpath=" + classes)));
    }

    private Result runModule(String declaration) throws Exception {
        Files.writeString(work.resolve("module-info.java"), declaration);
        compile("-p", jars(), "module-info.java");
        return run(
                "java",
                List.of(
                        "-p",
                        classes + File.pathSeparator + jars(),
                        "--add-modules",
                        "shop,org.junit.jupiter.engine",
                        "-m",
                        "org.junit.platform.console",
                        "execute",
                        "--disable-ansi-colors",
                        "--select-module=shop"));
    }

    @Test
    void onTheModulePath() throws Exception {
        assertThatAllPass(runModule(MODULE));
    }

    /** JUnit by itself would leave out most of the contract, and report success. */
    @Test
    void theContractFailsWithoutItsAnnotations() throws Exception {
        Result result = runModule(MODULE.replace("jupiter.params", "jupiter.api"));

        assertThat(result.status).as(result.output).isEqualTo(1);
        assertThat(result.output).contains("NoClassDefFoundError: org/junit/jupiter/params/ParameterizedTest");
    }

    /** Programs with another test framework can use the fake. */
    @Test
    void theFakeNeedsNoJunit() throws Exception {
        Path plain = work.resolve("Plain.java");
        Files.writeString(plain, PLAIN);
        String path = model() + File.pathSeparator + kit();

        assertThat(run("java", List.of("-cp", path, plain.toString())).success().strip())
                .isEqualTo("[]");
    }

    @Test
    void theJarHasTheKitAndItsLicenceAndNothingElse() throws IOException {
        try (JarFile jar = new JarFile(kit().toFile())) {
            List<String> files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/maven/"))
                    .toList();

            assertThat(files)
                    .contains(
                            "META-INF/LICENSE",
                            "io/github/ipvs4j/testkit/FakeIpvs.class",
                            "io/github/ipvs4j/testkit/IpvsContract.class")
                    .allMatch(name -> name.matches(
                            "META-INF/(LICENSE|MANIFEST.MF)|io/github/ipvs4j/testkit/(?!.*Test)[\\w$-]+\\.class"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.github.ipvs4j.testkit");
        }
    }
}
