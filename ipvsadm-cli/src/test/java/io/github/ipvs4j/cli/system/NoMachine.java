package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.ReplacedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** For lines that do not wait and are not interrupted. */
public final class NoMachine implements Supplier<Machine>, Machine {
    @Override
    public Machine get() {
        return this;
    }

    @Override
    public boolean whenInterrupted(Runnable last) {
        return true;
    }

    @Override
    public Path stateDirectory() {
        throw unexpected();
    }

    @Override
    public ProcessLock stateLock(Path directory, String name) throws IOException {
        return StateLock.in(directory, name, null);
    }

    @Override
    public ReplacedFile replacing(Path path, int mode) throws IOException {
        return NewFile.instead(path, mode);
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

    @Override
    public boolean tellLog(boolean isWarning, String line) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("this line needs no machine");
    }
}
