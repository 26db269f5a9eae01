package io.github.ipvs4j.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The small files with which a kernel reports its state. */
public final class SystemFiles {
    /**
     * The files of the calling thread's network namespace, which is also that of the netlink socket.
     * {@code /proc/net} has the files of the first thread.
     */
    private static final String NET = "/proc/thread-self/net/";

    private static final String PARAMETERS = "/proc/sys/net/";

    private final Kernel kernel;
    private final @Nullable String namespace;

    /** Returns the files that this kernel shows in that network namespace, or in that of this process if it is null. */
    SystemFiles(Kernel kernel, @Nullable String namespace) {
        this.kernel = kernel;
        this.namespace = namespace;
    }

    /** Returns the text of a file, one character for each byte, or null if it is not there or cannot be read. */
    public @Nullable String read(String path) {
        return kernel.file(path, null);
    }

    /** Reads, like {@link #read}, a file in {@code /proc/net} of the network namespace. */
    public @Nullable String readNet(String name) {
        return kernel.file(NET + name, namespace);
    }

    /**
     * Returns the kernel parameter {@code net.NAME} in the network namespace, such as {@code ipv4.ip_forward}; empty if
     * there is none.
     */
    public String parameter(String name) {
        String value = value(name);
        return value == null ? "" : value.strip();
    }

    /** Returns whether there is that kernel parameter, and nothing in it. */
    public boolean isEmpty(String name) {
        String value = value(name);
        return value != null && value.isBlank();
    }

    private @Nullable String value(String name) {
        return kernel.file(PARAMETERS + name.replace('.', '/'), namespace);
    }

    /** Returns the lines of a text that say something, without blanks around them. */
    public static List<String> lines(@Nullable String text) {
        List<String> lines = new ArrayList<>();
        for (StringTokenizer rest = new StringTokenizer(text == null ? "" : text, "\n"); rest.hasMoreTokens(); ) {
            String line = rest.nextToken().replace('\t', ' ').strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
