package io.github.ipvs4j.traffic;

import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A machine of the test network: a network namespace, and a thread in it that opens the sockets. */
class Host implements AutoCloseable {
    private static final Path SYSCTL = Path.of("/proc/sys");

    private final String name;
    private final ExecutorService thread;

    /** The machine of the namespace with that name, which must be there. */
    Host(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        inside(() -> {
            return NetworkNamespace.of(name).enter(); // to stay
        });
    }

    final String name() {
        return name;
    }

    /** Does something in the namespace. */
    final <T> T inside(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(name + ": " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets a kernel parameter below {@code net}, written with dots. */
    final void sysctl(String key, String value) {
        inside(() -> Files.writeString(SYSCTL.resolve(key.replace('.', '/')), value));
    }

    /** Runs lines of the command {@code ip}. */
    final void ip(List<String> lines) {
        Shell.run(List.of("ip", "-n", name, "-batch", "-"), String.join("\n", lines) + "\n");
    }

    /** Runs lines of the command {@code ip -6}. */
    final void ip6(String... lines) {
        Shell.run(List.of("ip", "-6", "-n", name, "-batch", "-"), String.join("\n", lines) + "\n");
    }

    /** Runs lines of the command {@code ip}. */
    final void ip(String... lines) {
        ip(List.of(lines));
    }

    /** Runs a script of the shell in the namespace; what it prints. */
    final String shell(String script) {
        return Shell.run(List.of("ip", "netns", "exec", name, "/bin/bash", "-eu"), script);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
