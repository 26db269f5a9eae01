package io.github.ipvs4j.cli.support;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of commands with what each of them prints, read from a {@code *.transcript} resource: {@code == TITLE},
 * perhaps {@code differs: DIFFERENCE}, then for each command {@code # COMMAND}, its output, {@code stderr: } lines, and
 * {@code exit: STATUS}.
 *
 * @param title what it shows
 * @param differs whether the C program is known to do something else
 * @param steps its commands
 */
public record Transcript(String title, boolean differs, List<Step> steps) {
    /**
     * A command, and what it is to do.
     *
     * @param command for a shell
     * @param out standard output
     * @param err standard error
     * @param status the exit status
     */
    public record Step(String command, String out, String err, int status) {
        /** A command with its result, in the form of the file. */
        public static String show(String command, String out, String err, int status) {
            StringBuilder text = new StringBuilder("# " + command + "\n" + out);
            if (!err.isEmpty()) {
                for (String line : err.substring(0, err.length() - 1).split("\n", -1)) {
                    text.append("stderr: ").append(line).append('\n');
                }
            }
            return text + "exit: " + status;
        }

        /** The command with its result, in the form of the file. */
        public String show() {
            return show(command, out, err, status);
        }
    }

    /** The transcripts of a resource below {@code examples}. */
    public static List<Transcript> load(String resource) {
        List<Transcript> transcripts = new ArrayList<>();
        String title = "";
        String command = "";
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        for (String line : Resource.text("/examples/" + resource).split("\n", -1)) {
            if (line.startsWith("== ")) {
                title = line.substring(3);
                transcripts.add(new Transcript(title, false, new ArrayList<>()));
                out.setLength(0);
            } else if (line.startsWith("differs: ")) {
                transcripts.set(transcripts.size() - 1, new Transcript(title, true, new ArrayList<>()));
            } else if (line.startsWith("# ")) {
                command = line.substring(2);
                out.setLength(0);
                err.setLength(0);
            } else if (line.startsWith("stderr: ")) {
                err.append(line.substring(8)).append('\n');
            } else if (line.startsWith("exit: ")) {
                int status = Integer.parseInt(line.substring(6));
                Transcript current = transcripts.get(transcripts.size() - 1);
                current.steps.add(new Step(command, out.toString(), err.toString(), status));
            } else {
                out.append(line).append('\n');
            }
        }
        return transcripts;
    }

    @Override
    public String toString() {
        return title;
    }
}
