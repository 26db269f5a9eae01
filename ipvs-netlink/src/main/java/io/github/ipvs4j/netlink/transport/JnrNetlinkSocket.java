package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Errno;
import java.io.IOException;
import java.io.InputStream;

/**
 * A generic-netlink socket of the C library, for one thread at a time. It belongs to the network namespace in which it
 * was opened, even if the thread moves to another one later.
 */
public final class JnrNetlinkSocket implements NetlinkSocket {
    private static final String RECV = "recv";
    private static final String RECVMMSG = "recvmmsg";
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int NETLINK_GENERIC = 16;
    private static final int SOL_SOCKET = 1;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVTIMEO = 20;
    private static final int SO_SNDBUFFORCE = 32;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_CAP_ACK = 10;
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_WAITFORONE = 0x10000;
    /** {@code struct sockaddr_nl}: family u16, padding u16, port id u32, groups u32. */
    private static final int ADDRESS_BYTES = 12;

    private static final int FIRST_SEND_BUFFER = 4096;
    /**
     * The most that an answer with an error takes of the receive buffer, in bytes: the kernel counts not only the 36
     * bytes, but all memory of its message, 768 bytes in Linux 6.1 and up to 1280 elsewhere.
     */
    private static final int ANSWER_BYTES = 2048;

    private static final int MOST_DISCARDS = 4096;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final LibC.Function send =
            new LibC.Function("send", Type.SLONG, Type.SINT, Type.POINTER, Type.SLONG, Type.SINT);
    private final LibC.Function setOption =
            new LibC.Function("setsockopt", Type.SINT, Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
    private final LibC.Function receiveOne =
            new LibC.Function(RECV, Type.SLONG, Type.SINT, Type.POINTER, Type.SLONG, Type.SINT);
    private final LibC.Function receiveSeveral =
            new LibC.Function(RECVMMSG, Type.SINT, Type.SINT, Type.POINTER, Type.SINT, Type.SINT, Type.POINTER);
    private final Datagrams incoming = new Datagrams();
    private final int timeoutSeconds;
    private final boolean elsewhere;
    private LibC.Memory outgoing = new LibC.Memory(FIRST_SEND_BUFFER);
    private int descriptor;

    private JnrNetlinkSocket(int descriptor, int timeoutSeconds, boolean elsewhere) {
        this.descriptor = descriptor;
        this.timeoutSeconds = timeoutSeconds;
        this.elsewhere = elsewhere;
    }

    /**
     * Opens a socket in the calling thread's network namespace.
     *
     * @param timeoutSeconds how long {@link #receive} waits
     * @throws SocketException with the C library's errno
     */
    public static JnrNetlinkSocket open(int timeoutSeconds) throws SocketException {
        return open(timeoutSeconds, false);
    }

    /**
     * Opens a socket like {@link #open(int)}. {@code elsewhere} means that the thread has entered another namespace.
     */
    static JnrNetlinkSocket open(int timeoutSeconds, boolean elsewhere) throws SocketException {
        LibC.Function socket = new LibC.Function("socket", Type.SINT, Type.SINT, Type.SINT, Type.SINT);
        int descriptor = (int) socket.call(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
        LibC.check("socket", descriptor);
        JnrNetlinkSocket opened = new JnrNetlinkSocket(descriptor, timeoutSeconds, elsewhere);
        try {
            opened.configure();
        } catch (SocketException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    private void configure() throws SocketException {
        LibC.Function connect = new LibC.Function("connect", Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory address = new LibC.Memory(ADDRESS_BYTES);
                LibC.Memory timeval = new LibC.Memory(16);
                LibC.Memory on = new LibC.Memory(4)) {
            address.putShort(0, (short) AF_NETLINK);
            // The zeroed port id is the kernel's. From now on it refuses what other sockets send to this one.
            LibC.check("connect", connect.call(descriptor, address.address(), ADDRESS_BYTES));
            timeval.putLong(0, timeoutSeconds);
            LibC.check("setsockopt", setOption.call(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval.address(), 16));
            on.putInt(0, 1);
            // Only makes error messages shorter, so a kernel that does not know it (before 4.3) is as good.
            setOption.call(descriptor, SOL_NETLINK, NETLINK_CAP_ACK, on.address(), 4);
        }
    }

    @Override
    public void send(byte[] bytes, int length) throws SocketException {
        checkOpen("send");
        if (outgoing.size() < length) {
            LibC.Memory larger = new LibC.Memory(length); // if there is no memory, the old one stays
            outgoing.close();
            outgoing = larger;
        }
        outgoing.put(0, bytes, 0, length);
        long sent;
        do {
            sent = send.call(descriptor, outgoing.address(), length, 0);
        } while (sent < 0 && LibC.errno() == Errno.EINTR);
        LibC.check("send", sent);
    }

    @Override
    public int receive(byte[] buffer, boolean expectsMore) throws SocketException {
        checkOpen(expectsMore ? RECVMMSG : RECV);
        if (!incoming.next()) {
            await(expectsMore);
        }
        int length = incoming.length();
        if (length > RECEIVE_BUFFER) {
            throw SocketException.failed("a netlink datagram of " + length + " bytes was cut");
        }
        incoming.copyTo(buffer);
        return length;
    }

    /** Waits for a datagram. Signals must not put off the time-out for ever. */
    private void await(boolean expectsMore) throws SocketException {
        long start = 0;
        for (int rounds = 0; ; rounds++) {
            int errno = fetch(expectsMore, 0) < 0 ? LibC.errno() : 0;
            if (incoming.next()) {
                return;
            }
            if (errno != 0 && errno != Errno.EINTR && errno != Errno.EAGAIN) {
                throw SocketException.refused(expectsMore ? RECVMMSG : RECV, errno);
            }
            if (rounds == 0) {
                start = System.nanoTime(); // not before, since that may be a system call
            }
            if (errno == Errno.EAGAIN || System.nanoTime() - start >= timeoutSeconds * NANOS_PER_SECOND) {
                throw SocketException.failed("no answer from the kernel within " + timeoutSeconds + " seconds");
            }
        }
    }

    /** Receives one datagram, or up to {@link Datagrams#MOST}. Returns a negative number for an error. */
    private long fetch(boolean several, int flags) {
        incoming.clear();
        long result;
        // With MSG_TRUNC the real length is returned, even where it does not fit.
        if (several) {
            result = receiveSeveral.call(
                    descriptor, incoming.headers(), Datagrams.MOST, MSG_TRUNC | MSG_WAITFORONE | flags, 0);
            incoming.received((int) result);
        } else {
            result = receiveOne.call(descriptor, incoming.firstBytes(), RECEIVE_BUFFER, MSG_TRUNC | flags);
            incoming.receivedOne((int) result);
        }
        return result;
    }

    @Override
    public void discard() {
        if (descriptor >= 0) {
            int rounds = 0;
            long count;
            do {
                count = fetch(true, MSG_DONTWAIT);
                rounds++;
            } while ((count >= 0 || LibC.errno() != Errno.EAGAIN) && rounds < MOST_DISCARDS);
            incoming.clear();
        }
    }

    @Override
    public int makeRoom() {
        try (LibC.Memory bytes = new LibC.Memory(4)) {
            int wanted = MOST_REQUESTS * ANSWER_BYTES;
            bytes.putInt(0, wanted / 2); // the kernel doubles it
            if (setBuffer(SO_SNDBUFFORCE, bytes) < 0) {
                setBuffer(SO_SNDBUF, bytes); // up to net.core.wmem_max, without privilege
            }
            if (setBuffer(SO_RCVBUFFORCE, bytes) >= 0) {
                return MOST_REQUESTS;
            }
            setBuffer(SO_RCVBUF, bytes);
            return Math.max(1, Math.min(wanted, receiveBufferBytes(bytes)) / ANSWER_BYTES);
        }
    }

    private long setBuffer(int option, LibC.Memory bytes) {
        return setOption.call(descriptor, SOL_SOCKET, option, bytes.address(), 4);
    }

    /** Returns the size of a buffer, or 0 if the kernel does not report it. */
    private int receiveBufferBytes(LibC.Memory bytes) {
        LibC.Function getOption =
                new LibC.Function("getsockopt", Type.SINT, Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.POINTER);
        try (LibC.Memory length = new LibC.Memory(4)) {
            length.putInt(0, 4);
            long result = getOption.call(descriptor, SOL_SOCKET, SO_RCVBUF, bytes.address(), length.address());
            return result < 0 ? 0 : bytes.getInt(0);
        }
    }

    @Override
    public InputStream openFile(String path) throws SocketException, IOException {
        checkOpen("ioctl");
        return NamespaceThread.openFile(descriptor, elsewhere, path);
    }

    /** Fails if the socket is closed, because its buffers are freed then. */
    private void checkOpen(String call) throws SocketException {
        if (descriptor < 0) {
            throw SocketException.refused(call, Errno.EBADF);
        }
    }

    @Override
    public void close() {
        if (descriptor >= 0) {
            new LibC.Function("close", Type.SINT, Type.SINT).call(descriptor);
            descriptor = -1;
            incoming.close();
            outgoing.close();
        }
    }
}
