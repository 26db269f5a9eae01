package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.console.Kernel;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kernel whose IPVS a test makes, with the small files that it says there are. */
public final class FakeKernel implements Kernel {
    /** Opens the IPVS of a network namespace. */
    @FunctionalInterface
    public interface Opener {
        Ipvs open(@Nullable String namespace) throws IpvsException;
    }

    private final Opener opener;
    private final Map<String, String> files = new HashMap<>();

    private @Nullable ProcessLock lock;

    public FakeKernel(Opener opener) {
        this.opener = opener;
    }

    /** With that IPVS everywhere. */
    public static FakeKernel with(Ipvs ipvs) {
        return new FakeKernel(namespace -> ipvs);
    }

    /** There is that file from now on, outside of network namespaces with a name. */
    public FakeKernel has(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Who changes a table has to take that lock from now on. */
    public FakeKernel lockedBy(ProcessLock takenFirst) {
        lock = takenFirst;
        return this;
    }

    /** That kernel parameter has that value from now on. */
    public FakeKernel parameter(String name, String value) {
        return has("/proc/sys/" + name.replace('.', '/'), value + "\n");
    }

    @Override
    public Ipvs open(@Nullable String namespace) throws IpvsException {
        return opener.open(namespace);
    }

    @Override
    public @Nullable ProcessLock lock(@Nullable String namespace) {
        return lock;
    }

    @Override
    public @Nullable String file(String path, @Nullable String namespace) {
        return namespace == null ? files.get(path) : null;
    }
}
