package io.github.ipvs4j.cli.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;

/** Stands for the system log: a socket at a path, which keeps what it is sent until it is asked. */
public final class LogSocket implements AutoCloseable {
    private final UnixDatagramChannel channel;

    public LogSocket(Path path) throws IOException {
        channel = UnixDatagramChannel.open();
        channel.bind(new UnixSocketAddress(path.toString()));
        channel.configureBlocking(false);
    }

    /** What has come, each without its time and process number. */
    public List<String> received() {
        List<String> lines = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        try {
            while (true) {
                channel.receive(buffer.clear());
                String line = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
                lines.add(line.replaceAll(">.{15} ipvsadm\\[\\d+]: uid=\\d+ sudo_user=\\S+ ", "> "));
            }
        } catch (IOException e) {
            return lines; // nothing is left
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
