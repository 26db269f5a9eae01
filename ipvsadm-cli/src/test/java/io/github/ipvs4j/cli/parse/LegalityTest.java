package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.LegalityMatrix;
import io.github.ipvs4j.cli.support.LegalityMatrix.Column;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of the legality matrix, and which of several complaints is made. */
final class LegalityTest {
    private static final String COMPLAINT = "(Illegal '|You need to supply|The option ')(?s).*";

    @Test
    void theTableIsWhole() {
        assertThat(LegalityMatrix.options()).hasSize(34).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void illegalOptionsAreRefusedHoweverSpelled(Column column) {
        List<String> illegal = LegalityMatrix.options(column, '.').toList();
        assertThat(illegal).isNotEmpty();
        for (String option : illegal) {
            for (String spelling : LegalityMatrix.spellings(option)) {
                column.session()
                        .refuses(
                                line(column, required(column)) + " " + spelling,
                                2,
                                "Illegal '" + option + "' option with the '" + column.messageName + "' command");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void compulsoryOptionsAreMissed(Column column) {
        for (String option : required(column)) {
            Set<String> others = required(column);
            others.remove(option);
            column.session()
                    .refuses(
                            line(column, others),
                            2,
                            "You need to supply the '" + option + "' option for the '" + column.messageName
                                    + "' command");
        }
    }

    @ParameterizedTest
    @EnumSource
    void legalOptionsPass(Column column) {
        for (String option : LegalityMatrix.options()) {
            if (LegalityMatrix.cell(option, column) == '.') {
                continue;
            }
            Set<String> said = required(column);
            said.add(option);
            Cli.Result result = column.session().run(line(column, said));
            boolean lacksTunnel = option.startsWith("tun-") && column != Column.LIST;
            String err = lacksTunnel ? "Tunnel options conflict with forward method\n" : "";
            assertThat(result).as(line(column, said)).isEqualTo(new Cli.Result(result.out(), err, lacksTunnel ? 2 : 0));

            said.remove(option);
            for (String spelling : LegalityMatrix.spellings(option)) {
                String line = line(column, said) + " " + spelling;
                assertThat(column.session().run(line).err()).as(line).doesNotMatch(COMPLAINT);
            }
        }
    }

    @Test
    void exclusiveOptionsConflictInTheOrderOfTheTable() {
        List<String> exclusive = LegalityMatrix.options(Column.LIST, '1').toList();
        assertThat(exclusive).containsExactly("connection", "service-address", "timeout", "daemon");
        for (String earlier : exclusive) {
            for (String later : exclusive.subList(exclusive.indexOf(earlier) + 1, exclusive.size())) {
                String message =
                        "The option '" + later + "' conflicts with the '" + earlier + "' option in the 'list' command";
                String first = LegalityMatrix.spellings(earlier).get(0);
                String second = LegalityMatrix.spellings(later).get(0);
                Column.LIST.session().refuses("-L " + first + " " + second, 2, message);
                Column.LIST.session().refuses("-L " + second + " " + first, 2, message);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstComplaintOfTheTableIsMade(Column column) {
        Seed.repeat(300, random -> {
            List<String> said = LegalityMatrix.options().stream()
                    .filter(option -> random.nextInt(4) == 0)
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(said, new Random(random.nextLong()));
            String complaint = LegalityMatrix.complaint(column, new TreeSet<>(said));
            Cli.Result result = new Session().run(line(column, said));
            if (complaint == null) {
                assertThat(result.err()).as(line(column, said)).doesNotMatch(COMPLAINT);
            } else {
                assertThat(result).as(line(column, said)).isEqualTo(new Cli.Result("", complaint + "\n", 2));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void sortGoesWithEveryCommandAndMayBeRepeated(Column column) {
        Cli.Result result = column.session().run(line(column, required(column)) + " --sort --sort");
        assertThat(result).isEqualTo(new Cli.Result(result.out(), "", 0));
    }

    private static Set<String> required(Column column) {
        return LegalityMatrix.options(column, 'R').collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Column column, Iterable<String> said) {
        StringBuilder line = new StringBuilder(column.words);
        for (String option : said) {
            line.append(' ').append(LegalityMatrix.spellings(option).get(0));
        }
        return line.toString();
    }
}
