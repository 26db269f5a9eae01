package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads small files of the kernel. */
public final class KernelFiles {
    private KernelFiles() {}

    /** Reads a file like {@link io.github.ipvs4j.cli.console.Kernel#file}. */
    public static @Nullable String read(String path, @Nullable String namespace) {
        return namespace == null ? read(path) : readIn(NetworkNamespace.of(namespace), path);
    }

    /**
     * Reads a parameter in the namespace, because {@code /proc/sys/net} shows the values of the thread that opens the
     * file.
     */
    private static @Nullable String readIn(NetworkNamespace namespace, String path) {
        NetworkNamespace.Stay stay;
        try {
            stay = namespace.enter();
        } catch (SocketException e) {
            return null;
        }
        String text = read(path);
        try {
            stay.close();
        } catch (SocketException e) {
            throw new IllegalStateException("this thread has to stay in the network namespace " + namespace.path(), e);
        }
        return text;
    }

    private static @Nullable String read(String path) {
        try (InputStream in = new FileInputStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return null;
        }
    }
}
