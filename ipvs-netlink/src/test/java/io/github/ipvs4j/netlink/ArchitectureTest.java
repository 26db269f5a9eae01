package io.github.ipvs4j.netlink;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom. */
class ArchitectureTest {
    private static final String MODEL = "io.github.ipvs4j.model..";
    private static final String MICROMETER = "io.github.ipvs4j.model.micrometer";
    private static final String DRIVER = "io.github.ipvs4j.netlink";
    private static final String WIRE = DRIVER + ".wire..";
    private static final String TRANSPORT = DRIVER + ".transport..";
    private static final String CONN = DRIVER + ".conn..";
    private static final String DESCRIBE = DRIVER + ".describe..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // the model's, as Maven packs them
            .importPackages("io.github.ipvs4j");

    /** A rule about no classes would hold whatever the code does. */
    @Test
    void thereAreClassesToLookAt() {
        for (String part : new String[] {MODEL, DRIVER, WIRE, TRANSPORT, CONN, DESCRIBE}) {
            assertThat(CLASSES.stream().filter(resideInAnyPackage(part)))
                    .as(part)
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void onlyTheTransportUsesNativeCode() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TRANSPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr..", "com.kenai..", "com.sun..", "sun..")
                .check(CLASSES);
    }

    @Test
    void theModelUsesNothing() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .and()
                .resideOutsideOfPackage(MICROMETER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(MODEL, "java..", "org.jspecify..")
                .check(CLASSES);
    }

    /**
     * The first word names a package that stands above the values and the port, the others the packages that it may
     * use.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "drain",
                "metrics",
                "plan",
                "query",
                "text",
                "watch",
                "rules plan text",
                "json rules text",
                "micrometer metrics io.micrometer.core..",
            })
    void packagesOfTheModelUseFewOthers(String packages) {
        String values = "io.github.ipvs4j.model";
        String[] names = packages.split(" ", -1);
        String home = packages.isEmpty() ? values : values + "." + names[0];
        List<String> allowed = new ArrayList<>(List.of(values, "java..", "org.jspecify.."));
        for (String name : names) {
            allowed.add(name.contains(".") ? name : values + "." + name);
        }

        assertThat(CLASSES.stream().filter(resideInAPackage(home))).hasSizeGreaterThan(2);
        classes()
                .that()
                .resideInAPackage(home)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    /**
     * Addresses of Java are values, as long as nobody looks up names: forbidden APIs see to that. Documents are read
     * from and written to streams that the caller has opened.
     */
    @Test
    void neitherTheModelNorTheWireDoesInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL, WIRE, DESCRIBE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.net..", "java.nio.channels..", "java.nio.file..")
                                .and(not(nameMatching("java.net.(Inet.*Address|UnknownHostException)")))
                                .and(not(nameMatching("java.io.((In|Out)putStream|.*Exception)"))))
                .check(CLASSES);
    }

    @Test
    void theWireKnowsNeitherTransportNorConnection() {
        classes()
                .that()
                .resideInAPackage(WIRE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(WIRE, MODEL, "java..", "org.jspecify..")
                .check(CLASSES);
    }

    /** Describing takes many classes, which no run should load that nobody watches. */
    @Test
    void theDriverDescribesNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DESCRIBE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DESCRIBE)
                .check(CLASSES);
    }

    @Test
    void theTransportKnowsNoMessages() {
        noClasses()
                .that()
                .resideInAPackage(TRANSPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONN, WIRE, DRIVER)
                .check(CLASSES);
    }

    @Test
    void theConnectionKnowsNoIpvs() {
        noClasses()
                .that()
                .resideInAPackage(CONN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DRIVER, MODEL)
                .check(CLASSES);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching("io.github.ipvs4j.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
