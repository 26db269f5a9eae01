package io.github.ipvs4j.compare;

import java.util.List;

/** Reports the differences of a case, line by line. */
final class Report {
    private static final int MAX_LINES = 60;

    private Report() {}

    /** Returns the differences between two outcomes of a case. */
    static String of(Case one, Outcome theirs, Outcome ours) {
        StringBuilder text = new StringBuilder(one.show()).append('\n');
        one.preparation().lines().stream()
                .limit(MAX_LINES)
                .forEach(line -> text.append("  after: ").append(line).append('\n'));
        appendLines(text, theirs.show().lines().toList(), ours.show().lines().toList());
        return text.toString();
    }

    /** Appends what is the same as it is, and what differs marked with C or J. */
    static void appendLines(StringBuilder text, List<String> left, List<String> right) {
        int lines = Math.max(left.size(), right.size());
        for (int i = 0; i < lines && i < MAX_LINES; i++) {
            String l = i < left.size() ? left.get(i) : "(nothing)";
            String r = i < right.size() ? right.get(i) : "(nothing)";
            if (l.equals(r)) {
                text.append("    ").append(l).append('\n');
            } else {
                text.append("  C ").append(l).append("\n  J ").append(r).append('\n');
            }
        }
    }
}
