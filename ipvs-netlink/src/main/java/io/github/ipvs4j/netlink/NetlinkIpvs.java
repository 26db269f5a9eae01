package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.conn.NetlinkConnection;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's IPVS over generic netlink, with one socket for as long as it is open. Every operation needs
 * {@code CAP_NET_ADMIN}. The instance acts on the network namespace in which it was opened, even if the thread that
 * opened it moves on or the namespace loses its name.
 *
 * <p>Threads may share an instance: a lock lets one operation after the other use the socket. A
 * {@link Ipvs.RefusalListener} is called with the lock held, and may use this instance from its own thread, but must
 * not wait for other threads that use it. A thread that needs answers while another one waits for its own opens a
 * second handle.
 *
 * <p>Waiting for the kernel, or for the lock, does not end if the thread is interrupted; the interruption stays set. It
 * ends with the answer or the {@linkplain NetlinkOptions#withTimeoutSeconds time-out}. A virtual thread holds its
 * carrier while it waits for the kernel, which takes microseconds, except for the cases named there.
 */
public final class NetlinkIpvs implements Ipvs {
    /**
     * The file with the connections in the namespace of the thread that opens it. {@code /proc/net} has the
     * connections of the process's first thread.
     */
    private static final String CONNECTIONS = "/proc/thread-self/net/ip_vs_conn";

    private final ReentrantLock lock = new ReentrantLock();
    private final Dialogue dialogue;
    private final NetlinkSocket socket;
    private final String connections;
    /** Closes the socket when a program forgets the handle, or at once on request. */
    private final Cleaner.@Nullable Cleanable cleaner;

    private boolean closed;

    private NetlinkIpvs(NetlinkSocket socket, String connections, NetlinkOptions options) throws IpvsException {
        this.socket = socket;
        this.connections = connections;
        this.dialogue = new Dialogue(new NetlinkConnection(socket, options.traffic(), options.timeoutSeconds()));
        this.cleaner = options.isCleaned() ? SocketCleaner.watch(this, socket) : null;
    }

    /**
     * Opens the IPVS of the calling thread's network namespace. The kernel loads its module if it can.
     *
     * @throws IpvsException of {@link Operation#OPEN} with {@code ENOENT} if the kernel has no IPVS, {@code EPERM}
     *     without privilege; {@linkplain IpvsException#isNotSent() not sent} if the library in C cannot be loaded, as
     *     its message says
     */
    public static NetlinkIpvs open() throws IpvsException {
        return open(NetlinkOptions.DEFAULTS);
    }

    /**
     * Opens the IPVS of another network namespace. A separate thread enters that namespace. The calling thread, which
     * may be virtual, stays in its own.
     *
     * @param namespace a name that {@code ip netns} gave, or a path such as {@code /proc/PID/ns/net}
     * @throws IpvsException of {@link Operation#ENTER_NAMESPACE} with {@code ENOENT} if there is no such namespace,
     *     {@code EINVAL} if it is something else, {@code EPERM} without {@code CAP_SYS_ADMIN}; otherwise as
     *     {@link #open()}
     */
    public static NetlinkIpvs openIn(String namespace) throws IpvsException {
        return open(NetlinkOptions.DEFAULTS.withNamespace(namespace));
    }

    /**
     * Opens the kernel's IPVS as the options say.
     *
     * @throws IpvsException as {@link #open()} and {@link #openIn}
     */
    public static NetlinkIpvs open(NetlinkOptions options) throws IpvsException {
        return new NetlinkIpvs(Sockets.open(options), CONNECTIONS, options);
    }

    /**
     * Opens IPVS like {@link #open()}, over an existing socket, which it takes over. This is for recorded answers and
     * tests of this project.
     *
     * @param connections the path of the file to read instead of {@code /proc/net/ip_vs_conn}
     */
    public static NetlinkIpvs over(NetlinkSocket socket, String connections) throws IpvsException {
        return over(socket, connections, NetlinkOptions.DEFAULTS.withoutCleaner());
    }

    static NetlinkIpvs over(NetlinkSocket socket, String connections, NetlinkOptions options) throws IpvsException {
        return new NetlinkIpvs(socket, connections, options);
    }

    /** Returns the operations, which the caller must carry out one after the other, holding the lock. */
    Dialogue dialogue() {
        return dialogue;
    }

    @Override
    public IpvsInfo info() throws IpvsException {
        enter(Operation.GET_INFO);
        try {
            return dialogue.info();
        } finally {
            leave();
        }
    }

    @Override
    public void apply(Change change) throws IpvsException {
        enter(Objects.requireNonNull(change, "change").operation());
        try {
            dialogue.apply(change);
        } finally {
            leave();
        }
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException {
        for (Change change : changes) {
            Objects.requireNonNull(change, "change");
        }
        Objects.requireNonNull(refusals, "refusals");
        if (changes.isEmpty()) {
            return;
        }
        enter(changes.get(0).operation());
        try {
            dialogue.applyAll(changes, refusals);
        } finally {
            leave();
        }
    }

    @Override
    public ServiceStatus service(ServiceKey key) throws IpvsException {
        enter(Operation.GET_SERVICE);
        try {
            return dialogue.service(Objects.requireNonNull(key, "service"));
        } finally {
            leave();
        }
    }

    @Override
    public List<ServiceStatus> services() throws IpvsException {
        enter(Operation.GET_SERVICE);
        try {
            return dialogue.services();
        } finally {
            leave();
        }
    }

    @Override
    public List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        enter(Operation.GET_SERVERS);
        try {
            return dialogue.servers(Objects.requireNonNull(service, "service"));
        } finally {
            leave();
        }
    }

    @Override
    public Timeouts timeouts() throws IpvsException {
        enter(Operation.GET_TIMEOUTS);
        try {
            return dialogue.timeouts();
        } finally {
            leave();
        }
    }

    @Override
    public List<SyncDaemon> daemons() throws IpvsException {
        enter(Operation.GET_DAEMONS);
        try {
            return dialogue.daemons();
        } finally {
            leave();
        }
    }

    /** {@inheritDoc} Meanwhile other threads, and {@code each}, may use this handle. */
    @Override
    public void connections(Consumer<Connection> each) throws IpvsException {
        ProcConnections file;
        enter(Operation.LIST_CONNECTIONS);
        try {
            file = ProcConnections.open(socket, connections);
        } finally {
            leave();
        }
        file.forEach(each);
    }

    private void enter(Operation operation) throws IpvsException {
        lock.lock();
        if (closed) {
            lock.unlock();
            throw IpvsException.notSent(operation, "this IPVS is closed", null);
        }
    }

    private void leave() {
        try {
            lock.unlock();
        } finally {
            Reference.reachabilityFence(this); // or it might be closed as forgotten while its last operation goes on
        }
    }

    /**
     * Closes the socket, after the running operation of another thread has ended. Later operations fail as
     * {@linkplain IpvsException#isNotSent() not sent}. Closing again does nothing.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (cleaner != null) {
                cleaner.clean();
            } else {
                socket.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
