package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom. */
final class ArchitectureTest {
    /**
     * The map: each package with those that it may use, all of which stand below it. {@code docs/ARCHITECTURE.md} says
     * what each is for.
     */
    private static final String MAP = """
            training: cli system console libc
            cli:      system parse console libc
            system:   audit console render libc
            parse:    restore apply status rulefile change list drain watch console render
            restore:  apply rulefile change console
            apply:    rulefile console render
            status:   rulefile list console render
            rulefile: change console render
            drain:    change console render
            watch:    list console render
            audit:    console render
            change:   console
            list:     console render
            console:  render
            render:
            libc:
            """;

    private static final String CLI = "io.github.ipvs4j.cli";

    private static final Map<String, Set<String>> MAY_USE = read(MAP);

    /** Where the compiled command is, and no test. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    private static Map<String, Set<String>> read(String map) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (String row : map.lines().toList()) {
            List<String> words = List.of(row.split(":? +|:", -1));
            rows.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
        }
        rows.values().forEach(used -> used.remove(""));
        return rows;
    }

    /** What the map calls a package. */
    private static String room(String packageName) {
        return packageName.equals(CLI) ? "cli" : packageName.substring(CLI.length() + 1);
    }

    /** A rule about no classes would hold whatever the code does. */
    @Test
    void thereAreClassesToLookAt() {
        assertThat(CLASSES.contain(Main.class)).isTrue();
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void theMapHasEveryPackageAndNoOther() {
        Set<String> packages = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> room(type.getPackageName()))
                .collect(Collectors.toSet());

        assertThat(MAY_USE.keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    /** So there are no circles. */
    @Test
    void theMapPointsDownOnly() {
        Set<String> above = new TreeSet<>();
        MAY_USE.forEach((room, used) -> {
            above.add(room);
            assertThat(used).as(room).doesNotContainAnyElementsOf(above).isSubsetOf(MAY_USE.keySet());
        });
    }

    @Test
    void packagesUseThoseThatTheMapAllows() {
        List<String> wrong = new ArrayList<>();
        Map<String, Set<String>> unused = read(MAP);
        for (JavaClass type : CLASSES) {
            String room = room(type.getPackageName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith(CLI) && !room(target).equals(room)) {
                    unused.getOrDefault(room, Set.of()).remove(room(target));
                    if (!MAY_USE.getOrDefault(room, Set.of()).contains(room(target))) {
                        wrong.add(room + " uses " + room(target) + ": " + dependency.getDescription());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(unused.values())
                .as("what the map allows but nobody needs: " + unused)
                .allMatch(Set::isEmpty);
    }

    /** The root says how the parts are put together, and nothing else. */
    @Test
    void theRootHasTheEntryPointsAlone() {
        assertThat(classesIn("cli")).containsExactlyInAnyOrder("Main", "IpvsadmApp", "NativeMain");
    }

    /**
     * Libraries: picocli is for the parser, and JLine, which is large, for {@code --watch}; logging takes long to load,
     * so nothing that every run needs may touch it. All of jnr is the affair of the driver and of {@code libc}.
     */
    @ParameterizedTest
    @CsvSource({
        "picocli, parse.ArgvParser",
        "org.jline, watch.JLineScreen",
        "org.slf4j, system.TraceLog system.TraceLogger",
        "ch.qos.logback, system.TraceLogger",
        "jnr.unixsocket, libc.LocalSocket"
    })
    void eachLibraryHasItsUsers(String library, String users) {
        assertThat(usersOf(library)).containsExactlyInAnyOrder(users.split(" "));
    }

    @Test
    void onlyOnePackageUsesNativeCode() {
        assertThat(usersOf("jnr")).isNotEmpty().allMatch(user -> user.startsWith("libc."));
        assertThat(usersOf("com.kenai")).isNotEmpty().allMatch(user -> user.startsWith("libc."));
    }

    /** The screen is needed by nobody but those that watch. */
    @Test
    void onlyOneCommandUsesTheScreen() {
        assertThat(usersOf(CLI + ".watch.JLineScreen")).containsOnly("watch.JLineScreen", "watch.WatchCommand");
    }

    @Test
    void onlyTheWiringKnowsTheDriver() {
        assertThat(usersOf("io.github.ipvs4j.netlink"))
                .isNotEmpty()
                .allMatch(user -> user.equals("cli.Main")
                        || user.startsWith("system.")
                        || user.startsWith("libc.")
                        || user.startsWith("training."));
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
        assertThat(usersOf("java.util.logging")).isEmpty();
        assertThat(usersOf("java.text")).isEmpty();
        assertThat(usersOf("java.util.Formatter")).isEmpty();
        assertThat(usersOf("java.lang.invoke.LambdaMetafactory")).isEmpty();
    }

    /** So that whatever shows tables can use it, whichever command it is. */
    @Test
    void theLowestPackageKnowsTheModelAndTheJdkAlone() {
        Set<String> used = CLASSES.stream()
                .filter(type -> room(type.getPackageName()).equals("render"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> !name.startsWith(CLI))
                .collect(Collectors.toSet());

        assertThat(used)
                .allMatch(name -> name.startsWith("io.github.ipvs4j.model")
                        || name.startsWith("java.")
                        || name.startsWith("org.jspecify."));
    }

    private static Set<String> classesIn(String room) {
        return CLASSES.stream()
                .filter(type -> room(type.getPackageName()).equals(room))
                .map(ArchitectureTest::name)
                .map(name -> name.substring(room.length() + 1))
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toSet());
    }

    /** The names of the outermost classes that depend on a package, or on a class of that name. */
    private static Set<String> usersOf(String dependency) {
        return CLASSES.stream()
                .filter(user -> user.getDirectDependenciesFromSelf().stream()
                        .map(found -> found.getTargetClass().getName() + ".")
                        .anyMatch(name -> name.startsWith(dependency + ".")))
                .map(ArchitectureTest::name)
                .collect(Collectors.toSet());
    }

    /** The outermost class with its package, such as {@code parse.Option}. */
    private static String name(JavaClass type) {
        String outermost =
                type.getName().substring(type.getPackageName().length() + 1).replaceAll("\\$.*", "");
        return room(type.getPackageName()) + "." + outermost;
    }
}
