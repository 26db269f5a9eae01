package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.netlink.wire.MessageWriter;

/** The attributes of a request for a change. */
final class ChangeCodec {
    private ChangeCodec() {}

    static void write(MessageWriter message, Change change) {
        if (change instanceof Change.AddService add) {
            ServiceCodec.write(message, add.service());
        } else if (change instanceof Change.EditService edit) {
            ServiceCodec.write(message, edit.service());
        } else if (change instanceof Change.DeleteService delete) {
            ServiceCodec.write(message, delete.service());
        } else if (change instanceof Change.AddServer add) {
            ServiceCodec.write(message, add.service());
            ServerCodec.write(message, add.server());
        } else if (change instanceof Change.EditServer edit) {
            ServiceCodec.write(message, edit.service());
            ServerCodec.write(message, edit.server());
        } else if (change instanceof Change.DeleteServer delete) {
            ServiceCodec.write(message, delete.service());
            ServerCodec.write(message, delete.server());
        } else if (change instanceof Change.SetTimeouts set) {
            TimeoutsCodec.write(message, set.timeouts());
        } else if (change instanceof Change.StartDaemon start) {
            DaemonCodec.write(message, start.daemon());
        } else if (change instanceof Change.StopDaemon stop) {
            DaemonCodec.write(message, stop.role());
        } else if (change instanceof Change.Zero zero) {
            ServiceKey service = zero.service();
            if (service != null) {
                ServiceCodec.write(message, service);
            }
        }
    }
}
