package io.github.ipvs4j.cli.command;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The small files under {@code /proc} in which the kernel tells of itself. */
final class SystemFiles {
    /** Those of the calling thread's network namespace, as the netlink socket is; {@code /proc/net} is of the first thread's. */
    private static final String NET = "/proc/thread-self/net/";

    private final String root;
    private final boolean isNetOurs;

    /**
     * Those below a directory.
     *
     * @param root what stands for {@code /}; empty for the machine's own
     * @param isNetOurs whether the network namespace that is asked about is that of the calling thread
     */
    SystemFiles(String root, boolean isNetOurs) {
        this.root = root;
        this.isNetOurs = isNetOurs;
    }

    /** The text of a file, one character for each byte, or null if it is not there or cannot be read. */
    @Nullable
    String read(String path) {
        try (InputStream in = new FileInputStream(root + path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return null;
        }
    }

    /** As {@link #read}, of a file in {@code /proc/net}; null if it would be that of another namespace. */
    @Nullable
    String readNet(String name) {
        return isNetOurs ? read(NET + name) : null;
    }
}
