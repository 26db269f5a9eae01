package io.github.ipvs4j.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.PlainWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of documentation: their links lead somewhere, and they keep to the style of CONTRIBUTING.md. */
final class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$|^ {4}.*?$|`[^`\n]+`");
    private static final int README_LINES = 120;

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> forms = Files.walk(ROOT.resolve(".github"))) {
            Stream<Path> top =
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve);
            return Stream.of(top, docs, forms)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    static List<Path> prose() throws IOException {
        List<Path> files = new ArrayList<>(pages());
        files.removeIf(file -> file.endsWith("compatibility.md") || file.endsWith("CHANGELOG.md"));
        try (Stream<Path> manual = Files.walk(Path.of("src/main/man"))) {
            files.addAll(manual.filter(Files::isRegularFile).toList());
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        String text = Files.readString(page);
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            String target = link.group(1);
            if (!target.contains("://")) {
                int mark = target.indexOf('#');
                String file = mark < 0 ? target : target.substring(0, mark);
                Path there = file.isEmpty() ? page : page.resolveSibling(file);
                assertThat(there.normalize()).as(target).exists();
                if (mark >= 0) {
                    assertThat(anchors(there)).contains(target.substring(mark + 1));
                }
            }
        }
    }

    private static List<String> anchors(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(DocsTest::anchor)
                .toList();
    }

    /** Returns the anchor of a heading, made in the way that GitHub does. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("prose")
    void proseHasNoBannedWords(Path page) throws IOException {
        assertThat(banned(Files.readString(page))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Each line is told.",
                "It lists those that\nare gone.",
                "## What there is",
                "Whoever calls it waits."
            })
    void findsBannedWords(String prose) {
        assertThat(banned(prose)).hasSize(1);
    }

    private static List<String> banned(String text) {
        String style = "## Style of texts";
        int from = text.indexOf(style);
        String judged = from < 0
                ? text
                : text.substring(0, from) + text.substring(text.indexOf("\n## ", from + style.length()));
        String prose = BLOCK.matcher(judged).replaceAll("");
        return PlainWords.banned(prose);
    }

    /** The first part of the changelog is about the version that is built, and has a date once that is no snapshot. */
    @Test
    void theChangelogBeginsWithTheVersion() throws IOException {
        String version = first("<version>(.*)</version>", Files.readString(ROOT.resolve("pom.xml")));
        String part = first("(?m)^## (.*)$", Files.readString(ROOT.resolve("CHANGELOG.md")));
        if (version.endsWith("-SNAPSHOT")) {
            assertThat(part).isEqualTo(version.replace("-SNAPSHOT", " (not yet tagged)"));
        } else {
            assertThat(part).matches(Pattern.quote(version) + " \\(\\d{4}-\\d{2}-\\d{2}\\)");
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The picture and the guide show the same errors. {@code scripts/watch-screens --pictures} draws the picture. */
    @Test
    void thePictureOfCheckShowsTheExampleOfTheGuide() throws IOException {
        String picture = Files.readString(ROOT.resolve("docs/check.svg"));
        String page = Files.readString(ROOT.resolve("docs/rules.md"));
        String example = first("(?s)\n    # ipvsadm --check shop.rules\n(.*?)\n\n", page);
        assertThat(Pattern.compile(">([^<>]+)</text>")
                        .matcher(picture)
                        .results()
                        .map(text -> text.group(1)))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("# ipvsadm --check shop.rules"),
                                example.lines().map(String::strip))
                        .toList());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(README_LINES);
    }
}
