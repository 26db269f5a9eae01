package io.github.ipvs4j.compare;

import io.github.ipvs4j.cli.support.SyncedConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** {@code COUNT} makes that many connections in the kernel, where a backup daemon listens on lo. */
public final class ManyConnections {
    /** The daemon's socket buffer takes that many before it has to be given time. */
    private static final int AT_ONCE = 1000;

    private ManyConnections() {}

    /** Sends them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        InetSocketAddress virtual = new InetSocketAddress("10.60.0.1", 80);
        InetSocketAddress real = new InetSocketAddress("10.61.0.1", 8080);
        List<SyncedConnection> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            InetAddress client =
                    InetAddress.getByAddress(new byte[] {10, (byte) (i >>> 16), (byte) (i >>> 8), (byte) i});
            connections.add(new SyncedConnection(6, new InetSocketAddress(client, 40000), virtual, real, 1, 0, 100000));
            if (connections.size() == AT_ONCE) {
                SyncedConnection.send(connections);
                connections.clear();
                Thread.sleep(20);
            }
        }
        SyncedConnection.send(connections);
    }
}
