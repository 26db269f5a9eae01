package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.rules.Places;
import java.util.List;

/**
 * A line of a restore after parsing.
 *
 * @param command the command
 * @param places the words of the line that give each setting
 * @param remarks remarks for the author of the line
 */
public record Rule(Command command, Places places, List<Remark> remarks) {}
