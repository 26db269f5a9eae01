package io.github.ipvs4j.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Deliberate differences that turn up in the output of ordinary cases: how our text becomes that of the C program.
 * Differences in more than text have transcripts of their own and are kept out of ordinary cases.
 */
final class Explanations {
    /**
     * A deliberate difference.
     *
     * @param name as {@code docs/compatibility.md} has it
     * @param toC makes ours into theirs
     */
    private record Explanation(String name, UnaryOperator<String> toC) {}

    private static final Pattern SAVED_THRESHOLDS = Pattern.compile("(?m)^(-a .*?) -x \\d+ -y \\d+$");
    private static final Pattern SAVED_MARK = Pattern.compile("(?m)^(-[Aa] -f |FWM  )(\\d+)");

    /** The warnings of a save about names that may mean something else when it is restored. */
    private static final Pattern NAME_WARNINGS =
            Pattern.compile("(?m)^warning: (?:.* saved as |not in /etc/hosts|\\d+ more names |save with -n).*\n");

    private static final List<Explanation> ALL = List.of(
            new Explanation(
                    "thresholds are saved",
                    text -> SAVED_THRESHOLDS.matcher(text).replaceAll("$1")),
            new Explanation(
                    "large marks are positive", text -> SAVED_MARK.matcher(text).replaceAll(Explanations::signed)));

    private Explanations() {}

    private static String signed(MatchResult mark) {
        return mark.group(1) + (int) Long.parseLong(mark.group(2));
    }

    /**
     * Returns whether the C program waits for an answer that the kernel does not send: a daemon is started and stopped
     * at once.
     */
    static boolean hangs(Case one, Outcome theirs) {
        for (int i = 0; i < theirs.results().size(); i++) {
            if (theirs.results().get(i).status() == CStream.HUNG) {
                return one.calls().get(i).show().contains("stop-daemon");
            }
        }
        return false;
    }

    /** Our result as the C program would have put it. */
    static Outcome.Result toC(Outcome.Result ours) {
        String out = ours.out();
        for (Explanation explanation : ALL) {
            out = explanation.toC.apply(out);
        }
        return new Outcome.Result(out, NAME_WARNINGS.matcher(ours.err()).replaceAll(""), ours.status());
    }

    static Outcome toC(Outcome ours) {
        List<Outcome.Result> results = new ArrayList<>();
        for (Outcome.Result result : ours.results()) {
            results.add(toC(result));
        }
        return new Outcome(results, ours.table());
    }
}
