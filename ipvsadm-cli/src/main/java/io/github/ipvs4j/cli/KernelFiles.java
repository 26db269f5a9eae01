package io.github.ipvs4j.cli;

import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads small files of the kernel. */
final class KernelFiles {
    private KernelFiles() {}

    /** As {@link io.github.ipvs4j.cli.command.Kernel#file}. */
    static @Nullable String read(String path, @Nullable String namespace) {
        try {
            return namespace == null ? read(path) : readIn(NetworkNamespace.of(namespace), path);
        } catch (IOException | SocketException e) {
            return null;
        }
    }

    /** What {@code /proc/sys/net} shows depends on where the thread is that opens the file. */
    private static String readIn(NetworkNamespace namespace, String path) throws IOException, SocketException {
        NetworkNamespace.Stay stay = namespace.enter();
        try (stay) {
            return read(path);
        }
    }

    private static String read(String path) throws IOException {
        try (InputStream in = new FileInputStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
