package io.github.ipvs4j.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.SmallTable;
import io.github.ipvs4j.cli.support.TroubledIpvs;
import io.github.ipvs4j.cli.support.TroubledIpvs.Trouble;
import io.github.ipvs4j.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of {@code --diff} and {@code --apply} for any two tables. */
public abstract class ApplyProperties {
    private static final Result SILENCE = new Result("", "", 0);

    /** How the kernel is reached; each call is another connection to the same one. */
    public abstract Cli.Opener opener();

    /** How often to try. */
    public abstract int repetitions();

    private Cli cli() {
        return Cli.of(opener(), new FakeNames());
    }

    private Cli cli(Trouble trouble, int which) {
        return Cli.of(() -> new TroubledIpvs(opener().open(), trouble, which), new FakeNames());
    }

    /** Makes the table that of the file, whatever there was, and answers how it is saved. */
    private String reset(String rules) {
        assertThat(cli().run("-C")).isEqualTo(SILENCE);
        assertThat(cli().feed(rules, "-R")).as(rules).isEqualTo(SILENCE);
        return saved();
    }

    private String saved() {
        return cli().run("-Sn").out();
    }

    @Test
    void applyingAFileGivesItsTable() {
        Seed.repeat(repetitions(), random -> {
            String from = SmallTable.rules(random);
            String to = SmallTable.rules(random);
            String wanted = reset(to);
            reset(from);
            String context = from + "to\n" + to;
            assertThat(cli().feed(to, "--apply", "-", "--force-empty"))
                    .as(context)
                    .isEqualTo(SILENCE);
            assertThat(saved()).as(context).isEqualTo(wanted);
            assertThat(cli().feed(to, "--diff", "-")).as(context).isEqualTo(SILENCE);
        });
    }

    @Test
    void whatDiffShowsIsTheWayThere() {
        Seed.repeat(repetitions(), random -> {
            String from = SmallTable.rules(random);
            String to = SmallTable.rules(random);
            String wanted = reset(to);
            boolean same = reset(from).equals(wanted);
            Result diff = cli().feed(to, "--diff", "-");
            assertThat(diff).isEqualTo(new Result(diff.out(), "", same ? 0 : 1));
            assertThat(diff.out().isEmpty()).isEqualTo(same);
            assertThat(cli().feed(diff.out(), "-R"))
                    .as(from + "by\n" + diff.out())
                    .isEqualTo(SILENCE);
            assertThat(saved()).as(from + "by\n" + diff.out()).isEqualTo(wanted);
        });
    }

    /**
     * Lines of servers that the kernel has are passed over if they are as they would be saved; with a blank more they
     * are read.
     */
    @Test
    void howLinesAreWrittenDoesNotMatter() {
        Seed.repeat(repetitions(), random -> {
            String from = SmallTable.rules(random);
            String file = disturbed(reset(from), random);
            Result asSaved = cli().feed(file, "--diff", "-");
            Result otherwise = cli().feed(file.replaceAll("(?m)^-a .*", "$0 "), "--diff", "-");
            assertThat(asSaved.status()).as(from + "to\n" + file).isEqualTo(otherwise.status());
            assertThat(asSaved.out()).as(from + "to\n" + file).isEqualTo(otherwise.out());
            assertThat(asSaved.err())
                    .as(from + "to\n" + file)
                    .isEqualTo(otherwise.err().replaceAll(" +\n", "\n"));
        });
    }

    /**
     * A file with up to three lines more: of what it has or of something else, as an addition, an edit or a deletion.
     */
    private static String disturbed(String file, SplittableRandom random) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        List<String> others = SmallTable.rules(random)
                .lines()
                .filter(line -> line.matches("-[aA] .*"))
                .toList();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> from = others.isEmpty() || random.nextBoolean() ? lines : others;
            if (!from.isEmpty()) {
                String line = from.get(random.nextInt(from.size()));
                lines.add(random.nextInt(lines.size() + 1), varied(line, random));
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String varied(String line, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> line;
            case 1 -> line.replaceFirst("^-a", "-e").replaceFirst("^-A", "-E");
            case 2 -> line.replaceFirst("^-a (.* -r \\S+).*", "-d $1").replaceFirst("^-A (.*) -s .*", "-D $1");
            default -> "# " + line;
        };
    }

    @Test
    void aRefusalAnywhereLeavesTheTableAsItWas() {
        everyPrefix("--apply - --force-empty", Trouble.REFUSED, this::isAsItWas);
    }

    @Test
    void soDoesReplacingStrictly() {
        everyPrefix("-R --replace --strict --force-empty", Trouble.REFUSED, this::isAsItWas);
    }

    @Test
    void anExchangeThatBreaksDoesNotKeepItFromItsEnd() {
        for (String line : List.of(
                "--apply - --force-empty", "-R --replace --force-empty", "-R --replace --strict --force-empty")) {
            for (Trouble trouble : List.of(Trouble.BREAKS, Trouble.NOT_SENT, Trouble.ANSWER_LOST)) {
                everyPrefix(line, trouble, (before, wanted, result) -> {
                    assertThat(result).isEqualTo(SILENCE);
                    assertThat(saved()).isEqualTo(wanted);
                });
            }
        }
    }

    /** Whatever the kernel refuses, the rest is as the file says, and the status tells whether something is missing. */
    @Test
    void replacingGoesOnAtARefusal() {
        everyPrefix("-R --replace --force-empty", Trouble.REFUSED, (before, wanted, result) -> {
            boolean complete = saved().equals(wanted);
            assertThat(result.status()).isEqualTo(complete ? 0 : 255);
            assertThat(result.err().contains("Memory allocation problem\n")).isEqualTo(!complete);
            assertThat(cli().feed(wanted, "--diff", "-").out().lines().filter(line -> !line.startsWith("-a")))
                    .hasSizeLessThan(2);
        });
    }

    @Test
    void replacingGivesTheTableOfTheFile() {
        Seed.repeat(repetitions(), random -> {
            String from = SmallTable.rules(random);
            String to = SmallTable.rules(random);
            String wanted = reset(to);
            reset(from);
            assertThat(cli().feed(to, "-R", "--replace", "--force-empty"))
                    .as(from + "to\n" + to)
                    .isEqualTo(SILENCE);
            assertThat(saved()).as(from + "to\n" + to).isEqualTo(wanted);
        });
    }

    private void isAsItWas(String before, String wanted, Result result) {
        assertThat(result.status()).isEqualTo(255);
        assertThat(result.err()).containsPattern("table (is|was left) as it was\n$");
        assertThat(saved()).isEqualTo(before);
    }

    /** What came of a run: the table before it, the one that was wanted, and what the user was told. */
    private interface Outcome {
        void check(String before, String wanted, Result result);
    }

    /** Has trouble at each step of the way from one table to another, and at each step of the way from nothing. */
    private void everyPrefix(String line, Trouble trouble, Outcome outcome) {
        Seed.repeat(Math.max(1, repetitions() / 10), random -> {
            String to = SmallTable.rules(random);
            String wanted = reset(to);
            for (String from : List.of(SmallTable.rules(random), "")) {
                reset(from);
                long steps = cli().feed(to, "--diff", "-").out().lines().count();
                for (int i = 0; i < steps; i++) {
                    String before = reset(from);
                    Result result = cli(trouble, i).feed(to, line.split(" "));
                    try {
                        outcome.check(before, wanted, result);
                    } catch (AssertionError e) {
                        throw new AssertionError("step " + i + " of " + from + "to\n" + to + result, e);
                    }
                }
            }
        });
    }

    @Test
    void weightsAreKeptIfWanted() {
        Seed.repeat(repetitions(), random -> {
            String from = SmallTable.rules(random);
            String to = SmallTable.rules(random);
            String before = reset(from);
            assertThat(cli().feed(to, "--apply", "-", "--force-empty", "--keep-weights"))
                    .isEqualTo(SILENCE);
            String after = saved();
            assertThat(withoutWeights(after)).isEqualTo(withoutWeights(reset(to)));
            for (String line : before.split("\n")) {
                if (line.startsWith("-a")) {
                    String server = line.replaceAll("(.* -r \\S+).*", "$1 ");
                    assertThat(weight(after, server)).as(server).isIn("", weight(before, server));
                }
            }
        });
    }

    private static String withoutWeights(String rules) {
        return rules.replaceAll(" -w \\d+", "");
    }

    private static String weight(String rules, String server) {
        for (String line : rules.split("\n")) {
            if (line.startsWith(server)) {
                return line.replaceAll(".* -w (\\d+).*", "$1");
            }
        }
        return "";
    }

    /** Whoever has servers before and after has some all the time. */
    @Test
    void noServiceIsWithoutServersOnTheWay() {
        Seed.repeat(repetitions(), random -> {
            String from = reset(SmallTable.rules(random));
            String to = SmallTable.rules(random);
            List<String> served = services(from);
            served.retainAll(services(to));
            for (String line : cli().feed(to, "--diff", "-").out().lines().toList()) {
                assertThat(cli().run(line.split(" "))).isEqualTo(SILENCE);
                assertThat(services(saved()))
                        .as(from + "to\n" + to + "after " + line)
                        .containsAll(served);
            }
        });
    }

    /** The services that have servers. */
    private static List<String> services(String rules) {
        List<String> services = new ArrayList<>();
        for (String line : rules.split("\n")) {
            if (line.startsWith("-a")) {
                services.add(line.replaceAll(" -r .*", ""));
            }
        }
        return services;
    }
}
