package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import org.jspecify.annotations.Nullable;

/** The kernel, seen from a network namespace: null for this process's, else its name or path. */
public interface Kernel {
    /** Opens the namespace's IPVS. */
    Ipvs open(@Nullable String namespace) throws IpvsException;

    /** Returns the lock for changes of the namespace's IPVS; null where the file cannot be opened. */
    @Nullable
    ProcessLock lock(@Nullable String namespace);

    /**
     * Returns a small file as a thread in the namespace reads it.
     *
     * @param path an absolute path, such as {@code /proc/thread-self/net/ip_vs_stats}
     * @return its text, one character for each byte, or null if it is not there or cannot be read
     */
    @Nullable
    String file(String path, @Nullable String namespace);
}
