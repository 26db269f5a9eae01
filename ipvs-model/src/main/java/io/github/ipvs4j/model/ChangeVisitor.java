package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * What to do with each kind of change. A new kind is a new method here, so that nothing that tells kinds apart compiles
 * before it has an answer for that one.
 *
 * @param <E> what it may throw
 */
public interface ChangeVisitor<E extends Exception> {
    /** As {@link Change.AddService}. */
    void addService(ServiceSpec service) throws E;

    /** As {@link Change.EditService}. */
    void editService(ServiceSpec service) throws E;

    /** As {@link Change.DeleteService}. */
    void deleteService(ServiceKey service) throws E;

    /** As {@link Change.AddServer}. */
    void addServer(ServiceKey service, RealServerSpec server) throws E;

    /** As {@link Change.EditServer}. */
    void editServer(ServiceKey service, RealServerSpec server) throws E;

    /** As {@link Change.DeleteServer}. */
    void deleteServer(ServiceKey service, Endpoint server) throws E;

    /** As {@link Change.SetTimeouts}. */
    void setTimeouts(Timeouts timeouts) throws E;

    /** As {@link Change.StartDaemon}. */
    void startDaemon(SyncDaemon daemon) throws E;

    /** As {@link Change.StopDaemon}. */
    void stopDaemon(SyncRole role) throws E;

    /** As {@link Change.Zero}. */
    void zero(@Nullable ServiceKey service) throws E;

    /** As {@link Change.Flush}. */
    void flush() throws E;
}
