package io.github.ipvs4j.compare;

import java.io.IOException;
import java.nio.file.Path;

/** Which thread this is, as the kernel counts them. */
final class Namespaces {
    private Namespaces() {}

    /** The calling thread's id. */
    static String threadId() throws IOException {
        return String.valueOf(Path.of("/proc/thread-self").toRealPath().getFileName());
    }
}
