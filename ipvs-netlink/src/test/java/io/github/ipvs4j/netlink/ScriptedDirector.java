package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;

/** An open driver over a scripted socket. */
record ScriptedDirector(ScriptedSocket socket, NetlinkIpvs ipvs) {
    /** Opens it with the recorded answers of a kernel; then the script is empty. */
    static ScriptedDirector open() {
        ScriptedSocket socket =
                new ScriptedSocket().answer(Golden.bytes("get-family-answer")).answer(Golden.bytes("get-info-answer"));
        try {
            NetlinkIpvs ipvs = NetlinkIpvs.over(socket, "/nonexistent");
            socket.restart();
            return new ScriptedDirector(socket, ipvs);
        } catch (IpvsException e) {
            throw new AssertionError("cannot be opened", e);
        }
    }

    /** Something done with a director. */
    @FunctionalInterface
    interface Call {
        Object with(NetlinkIpvs ipvs) throws IpvsException;
    }
}
