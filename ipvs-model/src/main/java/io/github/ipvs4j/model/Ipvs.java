package io.github.ipvs4j.model;

import java.util.List;
import java.util.function.Consumer;

/**
 * An IPVS director: the one interface through which services, servers, timeouts and daemons are read and changed. Every
 * method talks to the kernel; nothing is cached. What reads is asked again if its answer was lost; a change never is,
 * since it may have been made.
 *
 * <p>Threads may share one. One operation is done after the other, so that each waits for those of other threads. What
 * is read with several calls, such as services and then their servers, may have changed in between.
 */
public interface Ipvs extends AutoCloseable {
    /** The kernel's version and table size. */
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
     * Makes many changes in their order, some at a time. A refused one does not keep the following ones from being
     * made; a lost answer or a request that cannot be sent ends it.
     *
     * @param refusals told each refused change and why, in order
     * @throws IpvsException never a refusal of a change. The changes before {@link IpvsException#unclearFrom()} were
     *     made, except the changes reported to {@code refusals}. From there to {@link IpvsException#unclearTo()} they
     *     may have been made or not, except the changes reported to {@code refusals}; there are none if it is
     *     {@linkplain IpvsException#isNotSent() not sent}. From {@code unclearTo()} on nothing was sent, so none was
     *     made.
     * @throws NullPointerException if one of them is null; then none was made
     */
    void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException;

    /** One service, as it is at one moment. Refused with {@code ESRCH} if there is none. */
    ServiceStatus service(ServiceKey key) throws IpvsException;

    /**
     * Every service that is there all the time while this reads, exactly once, in the kernel's order unless services
     * come and go meanwhile; those may show or not. It is no snapshot: the report of one service is older than that of
     * another.
     */
    List<ServiceStatus> services() throws IpvsException;

    /**
     * Every server of a service that is there all the time while this reads, exactly once, in the kernel's order unless
     * servers come and go meanwhile; those may show or not. None if there is no such service.
     */
    List<RealServerStatus> servers(ServiceKey service) throws IpvsException;

    /** The timeouts in force, all three of one moment. */
    Timeouts timeouts() throws IpvsException;

    /** The running daemons, at most one of each role, as they are at one moment. */
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
