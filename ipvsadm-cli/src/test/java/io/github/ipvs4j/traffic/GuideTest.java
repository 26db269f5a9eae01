package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the commands of the documentation give what it says was measured. */
@Tag("traffic")
final class GuideTest {
    static Stream<Guide.Section> sections() {
        return Stream.of("forwarding.md", "schedulers.md").flatMap(page -> Guide.sections(page).stream());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void doesWhatItSays(Guide.Section section) {
        assertThat(Rehearsal.of(section, text -> {})).isEqualTo(section.text(Rehearsal.MEASURED));
    }
}
