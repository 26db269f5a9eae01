package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Handles each kind of change. A new kind is a new method here, so code that distinguishes kinds does not compile
 * before it handles the new one.
 *
 * @param <E> the exception that its methods may throw
 */
public interface ChangeVisitor<E extends Exception> {
    /** Handles a {@link Change.AddService}. */
    void addService(ServiceSpec service) throws E;

    /** Handles a {@link Change.EditService}. */
    void editService(ServiceSpec service) throws E;

    /** Handles a {@link Change.DeleteService}. */
    void deleteService(ServiceKey service) throws E;

    /** Handles a {@link Change.AddServer}. */
    void addServer(ServiceKey service, RealServerSpec server) throws E;

    /** Handles a {@link Change.EditServer}. */
    void editServer(ServiceKey service, RealServerSpec server) throws E;

    /** Handles a {@link Change.DeleteServer}. */
    void deleteServer(ServiceKey service, Endpoint server) throws E;

    /** Handles a {@link Change.SetTimeouts}. */
    void setTimeouts(Timeouts timeouts) throws E;

    /** Handles a {@link Change.StartDaemon}. */
    void startDaemon(SyncDaemon daemon) throws E;

    /** Handles a {@link Change.StopDaemon}. */
    void stopDaemon(SyncRole role) throws E;

    /** Handles a {@link Change.Zero}. */
    void zero(@Nullable ServiceKey service) throws E;

    /** Handles a {@link Change.Flush}. */
    void flush() throws E;
}
