package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.system.TableLockFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process that has a table's lock and does nothing with it. */
public final class LockHolder implements AutoCloseable {
    private static final char TAKEN = '.';
    private static final char NOT_TAKEN = '-';

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Takes the lock of a network namespace, or of this process's if it is null. */
    public static LockHolder of(@Nullable String namespace) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName()));
        if (namespace != null) {
            words.add(namespace);
        }
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int answer = process.getInputStream().read();
        if (answer != TAKEN) {
            process.destroyForcibly();
            throw new IllegalStateException(answer == NOT_TAKEN ? "the lock was not free" : "the process has ended");
        }
        return new LockHolder(process);
    }

    /** What is run in that process. */
    public static void main(String[] arguments) throws IOException {
        try (ProcessLock lock =
                TableLockFile.open(TableLockFile.DIRECTORY, arguments.length == 0 ? null : arguments[0], null)) {
            boolean taken = lock != null && lock.take();
            System.out.write(taken ? TAKEN : NOT_TAKEN);
            System.out.flush();
            if (taken) {
                System.in.read();
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    /** It is there and runs no more. */
    public void stop() {
        RootShell.run("kill -STOP " + process.pid());
    }

    /** Ends it without a word. */
    public void kill() {
        RootShell.run("kill -KILL " + process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
