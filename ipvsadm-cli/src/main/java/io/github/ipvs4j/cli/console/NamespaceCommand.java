package io.github.ipvs4j.cli.console;

import java.io.IOException;

/**
 * Executes a command on the IPVS of another network namespace.
 *
 * @param command the command
 * @param namespace the name or path of the namespace
 */
public record NamespaceCommand(Command command, String namespace) implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, UsageException, IOException {
        context.namespace(namespace);
        return context.run(command);
    }
}
