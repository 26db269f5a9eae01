package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Ansi;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Step;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;

/** A plan as rule lines. On a terminal additions are green, deletions red and changes yellow. */
public final class PlanText {

    private PlanText() {}

    /** Writes the lines to standard output. */
    static void show(Plan plan, boolean coloured, Output output) throws IOException {
        TextBuffer text = output.text();
        for (Step step : plan.steps()) {
            if (coloured) {
                text.append(colour(step.change()));
            }
            ChangeFormat.append(text, step.change());
            text.append(coloured ? Ansi.PLAIN + "\n" : "\n");
            output.flushIfLong();
        }
    }

    /** Returns a change as a line of its own for a message. */
    public static String line(Change change) {
        TextBuffer text = new TextBuffer();
        ChangeFormat.append(text, change);
        return text.toString();
    }

    private static String colour(Change change) {
        return switch (change.operation()) {
            case ADD_SERVICE, ADD_SERVER, START_DAEMON -> Ansi.GREEN;
            case DELETE_SERVICE, DELETE_SERVER, STOP_DAEMON -> Ansi.RED;
            case EDIT_SERVICE, EDIT_SERVER, SET_TIMEOUTS, ZERO, FLUSH -> Ansi.YELLOW;
            case GET_SERVICE,
                    GET_SERVERS,
                    GET_DAEMONS,
                    GET_TIMEOUTS,
                    GET_INFO,
                    OPEN,
                    LIST_CONNECTIONS,
                    ENTER_NAMESPACE -> throw new IllegalArgumentException("no change");
        };
    }
}
