package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.query.CountBy;
import io.github.ipvs4j.model.rules.SchedulerFlags;
import io.github.ipvs4j.model.rules.TunnelWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual pages and completions name every option, and offer the words that the command accepts. */
final class PagesTest {
    private static final String ENGLISH = "man/man8/ipvsadm.8";
    private static final String CHINESE = "man/zh_CN/man8/ipvsadm.8";

    @TempDir
    private static Path tree;

    @BeforeAll
    static void make() throws IOException {
        PagesMain.main(new String[] {"src/main", tree.toString(), "1.2.3", "2026-01-01T00:00:00Z"});
    }

    private static String page(String name) throws IOException {
        return Files.readString(tree.resolve("share").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theManualNamesEveryOption(String name) throws IOException {
        String page = page(name);
        for (Option option : Option.values()) {
            assertThat(page).containsPattern("\\n\\.TP\\n.*" + Pattern.quote(bold(option)) + ".*\\n[^.]");
            for (char letter : option.shortNames().toCharArray()) {
                assertThat(page).containsPattern("\\n\\.TP\\n.*" + Pattern.quote("\\fB\\-" + letter + "\\fR, "));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void theManualGivesTheDefaultOfEveryOption(Option option) throws IOException {
        if (option.verb() == null) {
            assertThat(entry(page(ENGLISH), option)).containsIgnoringCase("default");
            assertThat(entry(page(CHINESE), option)).contains("默认");
        }
    }

    /** Returns the entry of an option, from its spellings to the next option. */
    private static String entry(String page, Option option) {
        String name = bold(option);
        return Stream.of(page.split("(?m)^\\.(TP|S[HS].*)\n"))
                .filter(entry ->
                        entry.substring(0, (entry + "\n").indexOf('\n')).contains(name))
                .findFirst()
                .orElseThrow()
                .replace("\\:", "");
    }

    private static String bold(Option option) {
        return "\\fB\\-\\-" + option.longName().replace("-", "\\-") + "\\fR";
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void theTranslationHasNumbersAndWordsOfTheHelp(Option option) throws IOException {
        String entry =
                entry(page(CHINESE), option).replaceAll("\\\\f[BIR]", " ").replace("\\-", "-");
        for (Matcher number = Pattern.compile("\\d[\\d.]*\\d|\\d").matcher(option.help()); number.find(); ) {
            assertThat(entry).contains(number.group());
        }
        if (option.slot() != Slot.MATCH) {
            assertThat(OptionValues.words(option))
                    .allSatisfy(word -> assertThat(entry).containsPattern("\\b" + word + "\\b"));
        }
    }

    /** A template that somebody changed in one language only has other sections, entries or examples. */
    @ParameterizedTest
    @ValueSource(strings = {"ipvsadm.8", "ipvsadm-save.8", "ipvsadm-restore.8"})
    void theTranslationHasTheSameParts(String name) throws IOException {
        assertThat(parts(page("man/zh_CN/man8/" + name))).isEqualTo(parts(page("man/man8/" + name)));
    }

    /** Returns the page without what is translated: its examples, and for each heading and entry the request alone. */
    private static List<String> parts(String page) {
        List<String> parts = new ArrayList<>();
        boolean example = false;
        for (String line : page.lines().toList()) {
            example |= line.equals(".EX");
            if (example) {
                parts.add(line);
            } else if (line.matches("\\.(SH|SS|TP|SY).*")) {
                parts.add(line.substring(0, ".SH".length()));
            }
            example &= !line.equals(".EE");
        }
        return parts;
    }

    @Test
    void aTranslationMustHaveEveryOption() throws IOException {
        String blocks = Files.readString(Path.of("src/main/man/zh_CN/options"));
        OptionTexts texts = OptionTexts.translated(blocks.replaceAll("(?s)--wait-lock\n.*?(?=\n[=-])", ""));
        assertThatThrownBy(() -> texts.of(Option.WAIT_LOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--wait-lock");
        assertThat(texts.of(Option.NETNS)).contains("IPVS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipvsadm.8", "ipvsadm-restore.8"})
    void theCommandAcceptsTheExamples(String name) throws IOException, UsageException {
        String examples =
                page("man/man8/" + name).split("\n\\.SH EXAMPLES\n")[1].split("\n\\.SH ")[0];
        LineInterpreter interpreter = new LineInterpreter("ipvsadm", new FakeNames());
        List<String> lines = examples.replace("\\-", "-")
                .lines()
                .filter(line -> line.startsWith("ipvsadm -"))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            String options = line.substring("ipvsadm ".length()).replaceAll(" [|<>].*", "");
            assertThat(interpreter.command(options.split(" "))).as(line).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theManualShowsTheFormOfEveryCommand(String name) throws IOException {
        String page = page(name);
        for (Verb verb : Verb.values()) {
            assertThat(page)
                    .contains(".SY ipvsadm\n"
                            + Roff.words(Synopsis.parts(verb).get(0)).replace(" ", "\\~"));
        }
    }

    @Test
    void theSynopsisBreaksOnlyBetweenParts() {
        assertThat(Roff.words("[-b FLAG[,FLAG]]")).isEqualTo("[\\fB\\-b\\fR \\fIFLAG\\fR[,\\fIFLAG\\fR]]");
        assertThat(Roff.words("--start-daemon master|backup"))
                .isEqualTo("\\fB\\-\\-start\\-daemon\\fR \\fBmaster\\fR|\\fBbackup\\fR");
        assertThat(Roff.text("With --replace: TCP-after-FIN, the server's"))
                .isEqualTo("With \\fB\\-\\-replace\\fR: TCP-after-FIN, the server\\(cqs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "man8/ipvsadm.8",
                "man8/ipvsadm-save.8",
                "man8/ipvsadm-restore.8",
                "zh_CN/man8/ipvsadm.8",
                "zh_CN/man8/ipvsadm-save.8",
                "zh_CN/man8/ipvsadm-restore.8"
            })
    void theManualKnowsVersionAndDateAndLeavesNoMark(String name) throws IOException {
        String page = page("man/" + name);
        assertThat(page.lines().findFirst())
                .hasValueSatisfying(title ->
                        assertThat(title).startsWith(".TH IPVSADM").contains(" 8 2026-01-01 \"ipvs4j 1.2.3\""));
        assertThat(page).doesNotContainPattern("@[A-Z]+@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash-completion/completions/ipvsadm",
                "zsh/vendor-completions/_ipvsadm",
                "fish/vendor_completions.d/ipvsadm.fish"
            })
    void everyCompletionKnowsEveryOption(String name) throws IOException {
        String text = page(name);
        for (Option option : Option.values()) {
            assertThat(text).contains("\n" + option.longName() + "|" + option.shortNames() + "|");
        }
        assertThat(text).doesNotContainPattern("@[A-Z]+@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash-completion/completions/ipvsadm-save",
                "bash-completion/completions/ipvsadm-restore",
                "fish/vendor_completions.d/ipvsadm-save.fish",
                "fish/vendor_completions.d/ipvsadm-restore.fish"
            })
    void theWrappersAreCompletedByTheSameFile(String name) throws IOException {
        assertThat(page(name)).isEqualTo(page(name.replaceAll("-(save|restore)", "")));
    }

    /** A help that lists words by accident would make the completions offer nonsense. */
    @Test
    void theWordsOfAValueAreThoseThatTheCommandTakes() {
        Set<Option> listed = EnumSet.noneOf(Option.class);
        for (Option option : Option.values()) {
            if (!OptionValues.words(option).isEmpty()) {
                listed.add(option);
            }
        }
        assertThat(listed)
                .containsExactlyInAnyOrder(
                        Option.START_DAEMON,
                        Option.STOP_DAEMON,
                        Option.SCHEDULER,
                        Option.SCHED_FLAGS,
                        Option.PERSISTENCE_ENGINE,
                        Option.TUN_TYPE,
                        Option.COLOR,
                        Option.MATCH,
                        Option.COUNT_BY);
        assertThat(OptionValues.words(Option.SCHEDULER)).isEqualTo(Scheduler.known());
        assertThat(OptionValues.words(Option.SCHED_FLAGS))
                .hasSize(7)
                .allSatisfy(word -> assertThat(SchedulerFlags.bit(word)).isNotZero());
        assertThat(OptionValues.words(Option.PERSISTENCE_ENGINE)).containsExactly("sip");
        assertThat(OptionValues.words(Option.TUN_TYPE))
                .hasSize(3)
                .allSatisfy(word -> assertThat(TunnelWords.type(word)).isNotNull());
        assertThat(OptionValues.words(Option.COLOR))
                .hasSize(Colours.values().length)
                .allSatisfy(word -> assertThat(Colours.ofWord(word)).isNotNull());
        assertThat(OptionValues.words(Option.COUNT_BY))
                .allSatisfy(word -> assertThat(CountBy.ofWord(word)).isNotNull());
        assertThat(OptionValues.words(Option.START_DAEMON))
                .hasSize(2)
                .isEqualTo(OptionValues.words(Option.STOP_DAEMON))
                .allSatisfy(word -> assertThat(SyncRole.ofWord(word)).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void afterACommandOnlyWhatIsLegalIsOffered(Verb verb) throws IOException, InterruptedException {
        Candidates candidates = new Candidates();
        String command = candidates.command(verb);
        List<String> offered = candidates.after(command, verb.name().endsWith("_DAEMON") ? "master" : "--sort", "");
        for (Option option : Option.values()) {
            Slot slot = option.slot();
            if (slot != null) {
                boolean legal = verb.legality().allows(slot);
                assertThat(offered.contains("--" + option.longName()))
                        .as(option.name())
                        .isEqualTo(legal);
                for (char letter : option.shortNames().toCharArray()) {
                    assertThat(offered.contains("-" + letter)).isEqualTo(legal);
                }
            }
            assertThat(option.verb() != null && offered.contains("--" + option.longName()))
                    .as("a second command")
                    .isFalse();
        }
    }
}
