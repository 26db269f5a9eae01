package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packaged command, and a shell to call it. {@code -Dipvsadm.dist=DIR} names another tree than the one just built.
 */
final class Installed {
    /** What a shell command printed; text is one character for each byte. */
    record Result(String out, String err, int status) {}

    /** What {@code ipvsadm -v} prints. */
    static final String VERSION = "ipvsadm v1\\.31 2019/12/24 \\(compiled with ipvs4j \\S+ and IPVS v1\\.2\\.1\\)\n";

    /** Calls {@code %s} once the reader of its output has gone, and prints its status. */
    static final String WITHOUT_READER = "d=$(mktemp -d) && trap 'rm -r $d' EXIT && mkfifo $d/gone"
            + " && { read -r <$d/gone; %s; } | { exec <&-; echo >$d/gone; }; echo ${PIPESTATUS[0]}";

    private static final Path JVMS = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    private Installed() {}

    /** The tree with {@code sbin} and {@code lib}. */
    static Path dist() {
        String told = System.getProperty("ipvsadm.dist");
        try {
            Path classes = Path.of(Installed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path dist = told != null ? Path.of(told) : classes.resolveSibling("dist");
            assertThat(dist.resolve("sbin/ipvsadm"))
                    .as("package the command first")
                    .isExecutable();
            return dist.toRealPath();
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the tree has a Java of its own. */
    static boolean hasRuntime() {
        return Files.isExecutable(dist().resolve("lib/ipvs4j/runtime/bin/java"));
    }

    /** Whether the tree starts by a script, and not by an executable of its own. */
    static boolean hasLauncher() {
        return sh("read -r first <$dist/sbin/ipvsadm && [ \"$first\" = '#!/bin/sh' ]", Map.of())
                        .status()
                == 0;
    }

    /** Every Java on this machine that the command can run in. */
    static List<Path> javas() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> homes = Files.list(JVMS)) {
            for (Path home : homes.sorted().toList()) {
                if (!Files.isSymbolicLink(home) && version(home) >= OLDEST) {
                    found.add(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
            return 0;
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_VERSION=\"")) {
                return Integer.parseInt(line.substring(14).replaceAll("[^0-9].*", ""));
            }
        }
        return 0;
    }

    /** Whether mounts can be made that nobody else sees. */
    static boolean canMount() {
        return sh("unshare --mount true", Map.of()).status() == 0;
    }

    /** Whether the kernel has IPVS, which the command itself may have loaded. */
    static boolean kernelHasIpvs() {
        return Files.exists(Path.of("/proc/net/ip_vs"));
    }

    /**
     * Runs a bash script, one byte for each character, in the root directory and with nothing in its environment but
     * the usual PATH, what keeps the command from loading modules, and these variables. In the script {@code $dist} is
     * the tree.
     */
    static Result sh(String script, Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(variables);
        all.putIfAbsent("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        all.putIfAbsent("IPVSADM_MODPROBE", "no");
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("installed");
            Path file = scratch.resolve("script");
            Files.write(file, ("dist='" + dist() + "'\n" + script + "\n").getBytes(StandardCharsets.ISO_8859_1));
            Path out = scratch.resolve("out");
            Path err = scratch.resolve("err");
            ProcessBuilder bash = new ProcessBuilder("/bin/bash", file.toString());
            bash.directory(Path.of("/").toFile());
            bash.environment().clear();
            bash.environment().putAll(all);
            bash.redirectInput(Path.of("/dev/null").toFile());
            bash.redirectOutput(out.toFile()).redirectError(err.toFile());
            int status = bash.start().waitFor();
            return new Result(text(out), text(err), status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            if (scratch != null) {
                remove(scratch);
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
