package io.github.ipvs4j.traffic;

import com.sun.nio.sctp.MessageInfo;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpServerChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A machine that answers every connection and whatever is said to it with its name, once or without end. */
final class Server extends Host {
    private static final int[] PORTS = {80, 443, 5060, 8080};
    private static final int BACKLOG = 1000;
    private static final int LINES_AT_ONCE = 1000;

    /** Asks for the name again and again, without end. */
    static final char DOWNLOAD = 'd';

    private final int number;
    private final Selector selector;
    private final Thread loop;
    private volatile boolean closing;

    /** {@code number} is the last one of its addresses. */
    Server(String name, int number) {
        super(name);
        this.number = number;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loop = new Thread(this::answer, name + " answers");
        loop.setDaemon(true);
        loop.start();
    }

    int number() {
        return number;
    }

    /** Listens on each address it has: the answer to a datagram must come from where it was sent to. */
    void listen() {
        List<String> addresses = shell("ip -o addr show scope global | awk '{ sub(\"/.*\", \"\", $4); print $4 }'")
                .lines()
                .toList();
        inside(() -> {
            for (String address : addresses) {
                for (int port : PORTS) {
                    listen(new InetSocketAddress(address, port));
                }
            }
            return selector.wakeup();
        });
    }

    private void listen(InetSocketAddress here) throws IOException {
        ServerSocketChannel streams = ServerSocketChannel.open().bind(here, BACKLOG);
        streams.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        DatagramChannel datagrams = DatagramChannel.open().bind(here);
        datagrams.configureBlocking(false).register(selector, SelectionKey.OP_READ);
        SctpServerChannel associations = SctpServerChannel.open().bind(here);
        associations.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    private ByteBuffer greeting() {
        return ByteBuffer.wrap((name() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers until it is closed, then hangs up on everybody: nobody else may walk over the keys meanwhile. */
    private void answer() {
        try {
            while (!closing) {
                selector.select(key -> {
                    try {
                        answer(key);
                    } catch (IOException e) {
                        key.cancel();
                    }
                });
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SelectionKey key) throws IOException {
        if (!key.isValid()) {
            return;
        }
        if (key.attachment() instanceof ByteBuffer download) {
            send(download, (SocketChannel) key.channel());
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        if (key.channel() instanceof ServerSocketChannel streams) {
            SocketChannel accepted = streams.accept();
            if (accepted != null) {
                accepted.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                accepted.write(greeting());
            }
        } else if (key.channel() instanceof DatagramChannel datagrams) {
            datagrams.send(greeting(), datagrams.receive(buffer));
        } else if (key.channel() instanceof SctpServerChannel associations) {
            SctpChannel accepted = associations.accept();
            if (accepted != null) {
                accepted.send(greeting(), MessageInfo.createOutgoing(null, 0));
                accepted.shutdown();
            }
        } else if (key.channel() instanceof SocketChannel stream) {
            if (stream.read(buffer) < 0) {
                stream.close();
            } else if (buffer.get(0) == DOWNLOAD) {
                key.attach(ByteBuffer.wrap((name() + "\n").repeat(LINES_AT_ONCE).getBytes(StandardCharsets.US_ASCII)));
                key.interestOps(SelectionKey.OP_WRITE);
            } else {
                stream.write(greeting());
            }
        }
    }

    /** Sends the next piece of a download, which has no end. */
    private static void send(ByteBuffer download, SocketChannel stream) throws IOException {
        stream.write(download);
        if (!download.hasRemaining()) {
            download.rewind();
        }
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            loop.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        super.close();
    }
}
