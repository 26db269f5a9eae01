package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.rules.Places;
import java.util.List;

/**
 * A line of a restore, understood.
 *
 * @param command what it asks for
 * @param places which of its words says what
 * @param remarks what its author should know
 */
public record Rule(Command command, Places places, List<Remark> remarks) {}
