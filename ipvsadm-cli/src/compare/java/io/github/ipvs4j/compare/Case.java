package io.github.ipvs4j.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to compare.
 *
 * @param category what it is about
 * @param place where it stands, for reports
 * @param preparation what fills the table before
 * @param locale the value of LC_ALL
 * @param calls what is compared, in this order on the same table
 * @param lines whether the C program may read the calls as restore lines, which is much quicker
 */
record Case(
        String category, String place, Preparation preparation, String locale, List<Invocation> calls, boolean lines) {
    String show() {
        List<String> lines = new ArrayList<>();
        for (Invocation call : calls) {
            lines.add(call.show());
        }
        return place + ": " + String.join(" ;; ", lines);
    }
}
