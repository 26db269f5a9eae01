package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.NameDatabase;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a run has around it besides its streams.
 *
 * @param program how it was called, for messages
 * @param kernel the kernel
 * @param names the system's names
 * @param failures shown every failure whole, besides the line that the user sees
 * @param terminals what is behind the streams
 * @param machine made for a command that waits for something or remembers something
 */
public record Environment(
        String program,
        Kernel kernel,
        NameDatabase names,
        Consumer<Throwable> failures,
        Terminals terminals,
        Supplier<Machine> machine) {}
