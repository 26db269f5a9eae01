package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** Says what a failed operation was about. */
final class FailureText {
    private FailureText() {}

    /** A change without its settings, or anything else as it is. */
    static void appendSubject(StringBuilder text, @Nullable Object subject) {
        if (subject == null) {
            return;
        }
        if (subject instanceof Change.AddService add) {
            text.append(' ').append(add.service().key());
        } else if (subject instanceof Change.EditService edit) {
            text.append(' ').append(edit.service().key());
        } else if (subject instanceof Change.DeleteService delete) {
            text.append(' ').append(delete.service());
        } else if (subject instanceof Change.AddServer add) {
            appendServer(text, add.server().endpoint(), add.service());
        } else if (subject instanceof Change.EditServer edit) {
            appendServer(text, edit.server().endpoint(), edit.service());
        } else if (subject instanceof Change.DeleteServer delete) {
            appendServer(text, delete.server(), delete.service());
        } else if (subject instanceof Change.SetTimeouts set) {
            text.append(' ').append(set.timeouts());
        } else if (subject instanceof Change.StartDaemon start) {
            SyncDaemon daemon = start.daemon();
            text.append(' ').append(daemon.role().word()).append(" on ").append(daemon.multicastInterface());
        } else if (subject instanceof Change.StopDaemon stop) {
            text.append(' ').append(stop.role().word());
        } else if (subject instanceof Change.Zero zero) {
            ServiceKey service = zero.service();
            text.append(service == null ? "" : " of " + service);
        } else if (!(subject instanceof Change)) {
            text.append(' ').append(subject);
        }
    }

    private static void appendServer(StringBuilder text, Endpoint server, ServiceKey service) {
        text.append(' ').append(server).append(" of ").append(service);
    }
}
