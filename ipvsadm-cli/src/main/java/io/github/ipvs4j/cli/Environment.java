package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.command.CommandContext;
import io.github.ipvs4j.model.NameDatabase;

/**
 * What a run has around it besides its streams.
 *
 * @param program how it was called, for messages
 * @param opener how to reach the kernel
 * @param names the system's names
 */
public record Environment(String program, CommandContext.Opener opener, NameDatabase names) {}
