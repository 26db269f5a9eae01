package io.github.ipvs4j.model;

import java.util.List;
import java.util.function.Consumer;

/**
 * An IPVS director: the one interface through which services, servers, timeouts and daemons are read and changed.
 * Every method talks to the kernel; nothing is cached. If an answer is lost, the implementation repeats a reading, but
 * never a change, because the kernel may have made it.
 *
 * <p>Threads may share one instance. It does one operation after the other, so a thread may wait for the operations of
 * other threads. Between two calls, such as reading services and then their servers, the table may change.
 */
public interface Ipvs extends AutoCloseable {
    /** Returns the kernel's version and table size. */
    IpvsInfo info() throws IpvsException;

    /**
     * Makes one change, and returns when the kernel has made it.
     *
     * @throws IpvsException with the errno named at each kind of {@link Change} if the kernel refused it;
     *     {@linkplain IpvsException#isNotSent() not sent} if it did not reach the kernel, and
     *     {@linkplain IpvsException#isUnclear() unclear} if the answer was lost, so that it may have been made
     */
    void apply(Change change) throws IpvsException;

    /**
     * Makes many changes in their order, some at a time. After a refused change it goes on with the next one. A lost
     * answer, or a request that cannot be sent, ends the batch.
     *
     * @param refusals receives each refused change with the reason, in order
     * @throws IpvsException never a refusal of a change. The changes before {@link IpvsException#unclearFrom()} were
     *     made, except the changes reported to {@code refusals}. From there to {@link IpvsException#unclearTo()} they
     *     may have been made or not, except the changes reported to {@code refusals}; there are none if it is
     *     {@linkplain IpvsException#isNotSent() not sent}. From {@code unclearTo()} on nothing was sent, so none was
     *     made.
     * @throws NullPointerException if a change is null; then none was made
     */
    void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException;

    /**
     * Returns one service as it is at one moment. The kernel refuses with {@code ESRCH} if there is no such service.
     */
    ServiceStatus service(ServiceKey key) throws IpvsException;

    /**
     * Returns each service that exists during the whole reading exactly once, in the kernel's order unless services
     * come and go meanwhile. Services that come or go may be missing. The result is not a snapshot: the method reads
     * one service after the other.
     */
    List<ServiceStatus> services() throws IpvsException;

    /**
     * Returns each server of a service that exists during the whole reading exactly once, in the kernel's order
     * unless servers come and go meanwhile. Servers that come or go may be missing. The result is empty if there is no
     * such service.
     */
    List<RealServerStatus> servers(ServiceKey service) throws IpvsException;

    /** Returns the timeouts in force, all three of one moment. */
    Timeouts timeouts() throws IpvsException;

    /** Returns the running daemons, at most one of each role, as they are at one moment. */
    List<SyncDaemon> daemons() throws IpvsException;

    /**
     * Hands over every entry of the connection table in the kernel's order, one by one as they are read. Of connections
     * that come and go meanwhile it may hand over some twice and leave others out.
     */
    void connections(Consumer<Connection> each) throws IpvsException;

    @Override
    void close();

    /** Learns which changes of a batch were refused. */
    @FunctionalInterface
    interface RefusalListener {
        /**
         * The kernel refused a change.
         *
         * @param index its place in the batch, from 0
         * @param why the errno
         */
        void refused(int index, IpvsException why);
    }
}
