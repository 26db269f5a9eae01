package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.command.Machine;
import java.nio.file.Path;
import java.util.function.Supplier;

/** For lines that neither wait nor remember anything, and are not interrupted. */
final class NoMachine implements Supplier<Machine>, Machine {
    @Override
    public Machine get() {
        return this;
    }

    @Override
    public void whenInterrupted(Runnable last) {
        // never
    }

    @Override
    public Path stateDirectory() {
        throw unexpected();
    }

    @Override
    public long nanoTime() {
        throw unexpected();
    }

    @Override
    public void pause(long milliseconds) {
        throw unexpected();
    }

    @Override
    public void tellManager(String state) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("this line needs no machine");
    }
}
