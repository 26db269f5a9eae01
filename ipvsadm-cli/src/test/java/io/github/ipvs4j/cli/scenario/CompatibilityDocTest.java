package io.github.ipvs4j.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every deliberate difference that the documentation lists is pinned: by an example of its number or a test it names.
 */
final class CompatibilityDocTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (D\\d\\d) \\|(.*)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyDifferenceIsPinned() throws IOException {
        String document = Files.readString(Path.of("../docs/compatibility.md"), StandardCharsets.UTF_8);
        List<String> titles = Transcript.load("deliberate.transcript").stream()
                .map(Transcript::title)
                .toList();
        List<String> tests = new ArrayList<>(testClasses("src/test/java"));
        tests.addAll(testClasses("../ipvs-netlink/src/test/java"));
        int rows = 0;
        for (Matcher row = ROW.matcher(document); row.find(); rows++) {
            String id = row.group(1);
            boolean shown = titles.stream().anyMatch(title -> title.startsWith(id + " "));
            boolean tested = TEST.matcher(row.group(2)).results().anyMatch(test -> tests.contains(test.group(1)));
            assertThat(shown || tested).as(row.group()).isTrue();
        }
        assertThat(rows).isGreaterThan(30);
    }

    private static List<String> testClasses(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .toList();
        }
    }
}
