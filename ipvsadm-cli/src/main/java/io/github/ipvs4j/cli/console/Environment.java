package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.NameDatabase;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The surroundings of a run, besides its streams.
 *
 * @param program the name under which the user called it, for messages
 * @param kernel the kernel
 * @param names the system's names
 * @param failures gets every failure with its causes, besides the line that the user sees
 * @param terminals the terminals behind the streams
 * @param machine made for a command that waits for something or remembers something
 */
public record Environment(
        String program,
        Kernel kernel,
        NameDatabase names,
        Consumer<Throwable> failures,
        Terminals terminals,
        Supplier<Machine> machine) {}
