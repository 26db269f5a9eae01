package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** Names the operation that failed. */
final class FailureText implements ChangeVisitor<RuntimeException> {
    private final StringBuilder text;

    private FailureText(StringBuilder text) {
        this.text = text;
    }

    /** Returns the text of a change without its settings, or of anything else unchanged. */
    static void appendSubject(StringBuilder text, @Nullable Object subject) {
        if (subject instanceof Change change) {
            change.accept(new FailureText(text));
        } else if (subject != null) {
            text.append(' ').append(subject);
        }
    }

    @Override
    public void addService(ServiceSpec service) {
        text.append(' ').append(service.key());
    }

    @Override
    public void editService(ServiceSpec service) {
        addService(service);
    }

    @Override
    public void deleteService(ServiceKey service) {
        text.append(' ').append(service);
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        deleteServer(service, server.endpoint());
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        deleteServer(service, server.endpoint());
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        text.append(' ').append(server).append(" of ").append(service);
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        text.append(' ').append(timeouts);
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        text.append(' ').append(daemon.role().word()).append(" on ").append(daemon.multicastInterface());
    }

    @Override
    public void stopDaemon(SyncRole role) {
        text.append(' ').append(role.word());
    }

    @Override
    public void zero(@Nullable ServiceKey service) {
        text.append(service == null ? "" : " of " + service);
    }

    @Override
    public void flush() {
        // it is about all there is, which its words say
    }
}
