package io.github.ipvs4j.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Who may use whom. */
final class ArchitectureTest {
    private static final String CLI = "io.github.ipvs4j.cli";
    private static final String PARSE = CLI + ".parse..";
    private static final String COMMAND = CLI + ".command..";
    private static final String RENDER = CLI + ".render..";
    private static final String RULES = CLI + ".rules..";
    private static final String AUDIT = CLI + ".audit..";
    private static final String QUERY = CLI + ".query..";
    private static final String DRAIN = CLI + ".drain..";
    private static final String WATCH = CLI + ".watch..";
    private static final String WORDS = CLI + ".words..";
    /** Where the compiled command is, and no test. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** A rule about no classes would hold whatever the code does. */
    @Test
    void thereAreClassesToLookAt() {
        assertThat(CLASSES.contain(Main.class)).isTrue();
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
        for (String part : new String[] {CLI, PARSE, COMMAND, RENDER, RULES, QUERY, WORDS, AUDIT, DRAIN, WATCH}) {
            assertThat(CLASSES.stream().filter(resideInAnyPackage(part)))
                    .as(part)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void onlyTheParserUsesPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PARSE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
        assertThat(usersOf("picocli")).containsExactly("ArgvParser");
    }

    @Test
    void onlyTheScreenUsesJLine() {
        assertThat(usersOf("org.jline")).containsExactly("JLineScreen");
    }

    /** Nor does any call need it but those that watch: it is large. */
    @Test
    void onlyOneCommandUsesTheScreen() {
        assertThat(usersOf(CLI + ".watch.jline")).containsExactlyInAnyOrder("JLineScreen", "WatchCommand");
    }

    /** Logging libraries take long to load, so nothing that every run needs may touch them. */
    @Test
    void onlyTheTraceLogs() {
        assertThat(usersOf("org.slf4j")).containsExactly("TraceLog");
        assertThat(usersOf("ch.qos.logback")).isEmpty();
        assertThat(usersOf("java.util.logging")).isEmpty();
    }

    @Test
    void onlyTheWiringKnowsTheDriver() {
        assertThat(usersOf("io.github.ipvs4j.netlink"))
                .containsExactlyInAnyOrder(
                        "Auditing",
                        "FileLock",
                        "FilePlace",
                        "KernelFiles",
                        "Main",
                        "NewFile",
                        "RecordedKernel",
                        "StateLock",
                        "TableLockFile",
                        "ThisMachine",
                        "TraceLog",
                        "Training");
        assertThat(usersOf("jnr")).isEmpty();
        assertThat(usersOf("com.kenai")).isEmpty();
    }

    /** Addresses are IpAddress and names come from the NameDatabase; java.net would ask name servers. */
    @Test
    void nobodyUsesTheNetworkOfJava() {
        assertThat(usersOf("java.net")).isEmpty();
        assertThat(usersOf("java.nio.channels")).isEmpty();
    }

    /** Each of these costs milliseconds at every start. */
    @Test
    void nothingSlowToStartIsUsed() {
        assertThat(usersOf("java.util.regex")).isEmpty();
        assertThat(usersOf("java.util.stream")).isEmpty();
        assertThat(usersOf("java.text")).isEmpty();
        assertThat(usersOf("java.util.Formatter")).isEmpty();
        assertThat(usersOf("java.lang.invoke.LambdaMetafactory")).isEmpty();
    }

    @Test
    void renderingKnowsNoCommands() {
        classes()
                .that()
                .resideInAPackage(RENDER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(RENDER, WORDS, "io.github.ipvs4j.model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    /** So that whoever compares or plans tables can use them, whatever the command. */
    @Test
    void rulesAndQueriesKnowTheModelAlone() {
        for (String part : new String[] {RULES, QUERY}) {
            classes()
                    .that()
                    .resideInAPackage(part)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(part, "io.github.ipvs4j.model..", "java..", "org.jspecify..")
                    .check(CLASSES);
        }
    }

    @Test
    void commandsAreNotAboutWords() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PARSE)
                .check(CLASSES);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching(CLI + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** The names of the outermost classes that depend on a package, or on a class of that name. */
    private static Iterable<String> usersOf(String dependency) {
        return CLASSES.stream()
                .filter(user -> user.getDirectDependenciesFromSelf().stream()
                        .map(found -> found.getTargetClass().getName() + ".")
                        .anyMatch(name -> name.startsWith(dependency + ".")))
                .map(user -> user.getName().replaceAll(".*\\.|\\$.*", ""))
                .distinct()
                .toList();
    }
}
