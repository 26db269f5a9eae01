package io.github.ipvs4j.compare;

import java.util.List;

/**
 * The result of a case.
 *
 * @param results of each call
 * @param table the table afterwards, as the C program shows it
 */
record Outcome(List<Result> results, String table) {
    /**
     * The result of a call.
     *
     * @param out standard output
     * @param err standard error
     * @param status the exit status
     */
    record Result(String out, String err, int status) {}

    /** Everything in lines, for a line-by-line comparison. */
    String show() {
        StringBuilder text = new StringBuilder();
        for (Result result : results) {
            text.append(result.out);
            if (!result.out.isEmpty() && !result.out.endsWith("\n")) {
                text.append("(no line feed)\n");
            }
            result.err
                    .lines()
                    .forEach(line -> text.append("stderr: ").append(line).append('\n'));
            text.append("exit: ").append(result.status).append('\n');
        }
        return text.append("-- table\n").append(table).toString();
    }
}
