package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.status.Alert.Severity;

/**
 * Reports an error in the line of a monitoring plugin as the state UNKNOWN, because a monitor would take the exit
 * status of other lines for another state.
 *
 * @param error the error in words
 */
public record PluginUsageError(String error) implements Command {
    @Override
    public int execute(CommandContext context) {
        PluginFindings findings = new PluginFindings();
        findings.add(Severity.UNKNOWN, error);
        return findings.print(context.output(), "", "");
    }
}
