package io.github.ipvs4j.cli.parse;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** A line goes through the classes of this package in one direction: none uses one that uses it. */
final class OneWayTest {
    private static final String PARSE = LineInterpreter.class.getPackageName();

    /** Where the compiled command is, and no test. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(
                    LineInterpreter.class.getProtectionDomain().getCodeSource().getLocation());

    /** Nested classes count as part of the one around them. */
    private static final SliceAssignment BY_CLASS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().equals(PARSE)
                    ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes of " + PARSE;
        }
    };

    @Test
    void noClassUsesOneThatUsesIt() {
        assertThat(CLASSES.contain(LineInterpreter.class)).isTrue();
        slices().assignedFrom(BY_CLASS).should().beFreeOfCycles().check(CLASSES);
    }
}
