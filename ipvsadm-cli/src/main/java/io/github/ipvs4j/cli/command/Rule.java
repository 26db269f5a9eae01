package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.rules.Places;

/**
 * A line of a restore, understood.
 *
 * @param command what it asks for
 * @param places which of its words says what
 */
public record Rule(Command command, Places places) {}
