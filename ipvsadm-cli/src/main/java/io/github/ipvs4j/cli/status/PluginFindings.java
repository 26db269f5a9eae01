package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The findings of a monitoring plugin, and their order of importance. */
final class PluginFindings {
    private static final Severity[] GRAVEST_FIRST = {Severity.CRITICAL, Severity.WARNING, Severity.UNKNOWN};

    private record Finding(Severity severity, String text) {}

    private final List<Finding> findings = new ArrayList<>();

    /** Adds a finding. The format of plugins keeps the bar and the line feed for itself. */
    void add(Severity severity, String text) {
        findings.add(new Finding(severity, Printable.of(text).replace('|', '/')));
    }

    /** Returns the state of all findings together. */
    Severity state() {
        for (Severity severity : GRAVEST_FIRST) {
            for (Finding finding : findings) {
                if (finding.severity == severity) {
                    return severity;
                }
            }
        }
        return Severity.OK;
    }

    /**
     * Prints the lines of a plugin and returns its exit status. If nobody can read them, the state is UNKNOWN: a
     * monitor would take another status for another state.
     *
     * @param summary the first line if there are no findings
     * @param performance the performance data, perhaps empty
     */
    int print(Output output, String summary, String performance) {
        append(output.text(), summary, performance);
        try {
            output.flush();
        } catch (IOException e) {
            return Severity.UNKNOWN.status();
        }
        return state().status();
    }

    /**
     * Appends the lines of a plugin: a line with the gravest finding and the performance data, then all findings if
     * there are several.
     *
     * @param summary the first line if there are no findings
     * @param performance the performance data, perhaps empty
     */
    private void append(TextBuffer text, String summary, String performance) {
        List<Finding> ordered = new ArrayList<>();
        for (Severity severity : GRAVEST_FIRST) {
            for (Finding finding : findings) {
                if (finding.severity == severity) {
                    ordered.add(finding);
                }
            }
        }
        text.append("IPVS ").append(state().name()).append(": ");
        text.append(ordered.isEmpty() ? summary : ordered.get(0).text);
        if (ordered.size() > 1) {
            text.append(" (and ").append(Integer.toString(ordered.size() - 1)).append(" more)");
        }
        text.append(performance.isEmpty() ? "" : " |" + performance).append('\n');
        if (ordered.size() > 1) {
            for (Finding finding : ordered) {
                text.append(finding.severity.name())
                        .append(": ")
                        .append(finding.text)
                        .append('\n');
            }
        }
    }
}
