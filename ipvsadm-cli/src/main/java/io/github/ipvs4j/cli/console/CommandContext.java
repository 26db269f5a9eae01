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

    /** Creates the context from the parts of a run. */
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

    /** Carries out a command, and reports a refusal of the kernel to the user. Returns the exit status. */
    public int run(Command command) throws NoIpvsException, UsageException, IOException {
        try {
            return command.execute(this);
        } catch (IpvsException e) {
            tell(e);
            return command.failureStatus();
        }
    }

    /** Reports a refusal of the kernel to the user. */
    public void tell(IpvsException e) {
        tell("", e);
    }

    /** Reports a refusal of the kernel to the user with its place, such as {@code "line 3: "}. */
    public void tell(String place, IpvsException e) {
        note(e);
        output.error(place + Messages.of(e));
    }

    /** Records a refusal of the kernel in the log. */
    public void note(IpvsException e) {
        failures.accept(e);
    }

    /** Selects the IPVS of a network namespace. Call this before anything opens IPVS. */
    void namespace(String nameOrPath) {
        namespace = nameOrPath;
    }

    /** Says how many seconds to wait at most for locks that others have, before anything asks for one. */
    void waitForLocks(long seconds) {
        lockWaitSeconds = seconds;
    }

    /**
     * Returns the kernel's IPVS; it is looked for once. Each change or batch of changes is made under the table's lock.
     */
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
     * Takes the table's lock until the returned handle is closed, so that no other command of this program changes
     * the table meanwhile. The lock is for commands that read, decide and then change. A command must not wait for
     * input or connections while it holds the lock. The holder may take it again.
     *
     * @throws BusyException if another process holds the lock for too long
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
     * @param what the thing that the lock protects, such as the name of a file
     * @param consequence the end of the message if that takes too long
     * @throws BusyException if another process holds the lock for too long; then this closes {@code lock}
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

    /** Returns the names that lines have. */
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

    /** Returns the machine, for a command that waits for something or remembers something. */
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
