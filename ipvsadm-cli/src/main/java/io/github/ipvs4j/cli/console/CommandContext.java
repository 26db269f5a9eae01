package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The surroundings of a command. The first command that needs the kernel contacts it, once for a whole run. */
public final class CommandContext implements AutoCloseable {
    private final Kernel kernel;
    private final Lookups lookups;
    private final RestoreLines lines;
    private final InputStream in;
    private final Output output;
    private final Consumer<Throwable> failures;
    private final Supplier<Machine> machine;
    private @Nullable String namespace;
    private long lockWaitSeconds = LockWait.STANDARD_SECONDS;
    private @Nullable TableLock tableLock;
    private @Nullable Ipvs ipvs;
    private @Nullable NoIpvsException missing;
    private @Nullable Names resolved;

    /** With the parts of one run. */
    public CommandContext(
            Kernel kernel,
            Lookups lookups,
            RestoreLines lines,
            InputStream in,
            Output output,
            Consumer<Throwable> failures,
            Supplier<Machine> machine) {
        this.kernel = kernel;
        this.lookups = lookups;
        this.lines = lines;
        this.in = in;
        this.output = output;
        this.failures = failures;
        this.machine = machine;
    }

    /** Carries out a command, and tells the user if the kernel refuses; answers the exit status. */
    public int run(Command command) throws NoIpvsException, UsageException, IOException {
        try {
            return command.execute(this);
        } catch (IpvsException e) {
            tell(e);
            return command.failureStatus();
        }
    }

    /** Tells the user what the kernel refused. */
    public void tell(IpvsException e) {
        tell("", e);
    }

    /** Tells the user what the kernel refused and where, such as {@code "line 3: "}. */
    public void tell(String place, IpvsException e) {
        note(e);
        output.error(place + Messages.of(e));
    }

    /** Keeps what the kernel refused for those who want to know more. */
    public void note(IpvsException e) {
        failures.accept(e);
    }

    /** Says that the IPVS of that network namespace is meant, before anything asks for it. */
    void namespace(String nameOrPath) {
        namespace = nameOrPath;
    }

    /** Says how many seconds to wait at most for locks that others have, before anything asks for one. */
    void waitForLocks(long seconds) {
        lockWaitSeconds = seconds;
    }

    /** The kernel's IPVS; it is looked for once. Each change or batch of changes is made under the table's lock. */
    public Ipvs ipvs() throws NoIpvsException {
        if (missing != null) {
            throw missing;
        }
        if (ipvs == null) {
            try {
                ipvs = new LockedIpvs(kernel.open(namespace), this);
            } catch (IpvsException e) {
                missing = new NoIpvsException(e, namespace);
                throw missing;
            }
        }
        return ipvs;
    }

    /** Closes the kernel's IPVS, so that the next command or look opens it anew. */
    public void closeIpvs() {
        missing = null;
        if (ipvs != null) {
            ipvs.close();
            ipvs = null;
        }
    }

    /**
     * Takes the table's lock until what this returns is closed, so that no other command of this program changes the
     * table meanwhile. For commands that read, decide and then change; nobody may wait for input or connections with
     * it. Its holder may take it again.
     *
     * @throws BusyException if another process has it for too long
     */
    public TableLock locked() {
        if (tableLock == null) {
            tableLock = new TableLock(kernel, namespace, lockWait());
        }
        return tableLock.enter();
    }

    /**
     * Takes another lock.
     *
     * @param what it is for, such as the name of a file
     * @param consequence what to say of the rest if that takes too long
     * @throws BusyException if another process has it for too long; then it is closed
     */
    public void take(ProcessLock lock, String what, String consequence) {
        if (!lock.take()) {
            try {
                lockWait().take(lock, what, consequence);
            } catch (BusyException e) {
                lock.close();
                throw e;
            }
        }
    }

    /** Returns the longest time to wait for locks of other commands. */
    private LockWait lockWait() {
        return new LockWait(kernel, machine, lockWaitSeconds);
    }

    /** Returns the style of addresses and ports. */
    public Names names(NameStyle style) {
        if (style == NameStyle.NUMBERS) {
            return Names.numeric();
        }
        if (resolved == null) {
            resolved = Names.of(lookups);
        }
        return resolved;
    }

    /** The names that lines have. */
    public Lookups lookups() {
        return lookups;
    }

    /** Returns the reader of the lines of a restore. */
    public RestoreLines lines() {
        return lines;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Returns the kernel's files, seen from the selected namespace. */
    public SystemFiles files() {
        return new SystemFiles(kernel, namespace);
    }

    /** Standard output and error. */
    public Output output() {
        return output;
    }

    /** The machine, for a command that waits for something or remembers something. */
    public Machine machine() {
        return machine.get();
    }

    /** Returns the state directory of the selected IPVS. It need not exist yet. */
    public Path stateDirectory() {
        Path ofMachine = machine().stateDirectory();
        return namespace == null ? ofMachine : ofMachine.resolve("netns").resolve(namespace.replace('/', '%'));
    }

    @Override
    public void close() {
        if (tableLock != null) {
            tableLock.dispose();
        }
        closeIpvs();
    }
}
