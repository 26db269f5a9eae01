package io.github.ipvs4j.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small Debian below a directory, with one of the two programs installed by its package. */
final class Debian {
    private static final Path ROOTS = Path.of(System.getProperty("ipvs4j.packages", "/nonexistent"));
    private static final String SCRIPT = "/root/script";

    /** With the C program. */
    static final Debian WITH_C = new Debian("c");
    /** With our package in its place. */
    static final Debian WITH_OURS = new Debian("ours");

    private final Path root;

    private Debian(String name) {
        root = ROOTS.resolve(name);
    }

    /** A file of it, as seen from outside. */
    Path path(String inside) {
        return root.resolve(inside.substring(1));
    }

    /** Runs a script there, in the lab's own network; what it prints, errors too, and its last status. */
    String shell(String script) {
        write(script);
        return Shell.run(List.of("/bin/sh", "-c", "chroot \"$0\" bash " + SCRIPT + "; echo status $?", "" + root), "");
    }

    /** The same on that machine. */
    String shell(Host host, String script) {
        write(script);
        return host.shell("chroot " + root + " bash " + SCRIPT + "; echo status $?");
    }

    /** Starts a program there, on that machine; both its streams go to the file. */
    Process start(Host host, Path log, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", host.name(), "chroot", "" + root));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void write(String script) {
        try {
            Files.writeString(path(SCRIPT), "exec 2>&1\n" + script + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
