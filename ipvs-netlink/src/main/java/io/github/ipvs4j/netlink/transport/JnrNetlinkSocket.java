package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Errno;

/**
 * A generic-netlink socket of the C library. It belongs to the network namespace in which it was opened, whatever the
 * thread does later.
 */
public final class JnrNetlinkSocket implements NetlinkSocket {
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int NETLINK_GENERIC = 16;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_CAP_ACK = 10;
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_WAITFORONE = 0x10000;
    /** {@code struct sockaddr_nl}. */
    private static final int ADDRESS_BYTES = Datagrams.ADDRESS_BYTES;

    private static final int FIRST_SEND_BUFFER = 4096;

    private final LibC.Function send =
            new LibC.Function("send", Type.SLONG, Type.SINT, Type.POINTER, Type.SLONG, Type.SINT);
    private final LibC.Function receive =
            new LibC.Function("recvmmsg", Type.SINT, Type.SINT, Type.POINTER, Type.SINT, Type.SINT, Type.POINTER);
    private final Datagrams incoming = new Datagrams();
    private final int timeoutSeconds;
    private LibC.Memory outgoing = new LibC.Memory(FIRST_SEND_BUFFER);
    private int descriptor;

    private JnrNetlinkSocket(int descriptor, int timeoutSeconds) {
        this.descriptor = descriptor;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * Opens one in the calling thread's network namespace.
     *
     * @param timeoutSeconds how long {@link #receive} waits
     * @throws SocketException with the C library's errno
     */
    public static JnrNetlinkSocket open(int timeoutSeconds) throws SocketException {
        LibC.Function socket = new LibC.Function("socket", Type.SINT, Type.SINT, Type.SINT, Type.SINT);
        int descriptor = (int) socket.call(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
        LibC.check("socket", descriptor);
        JnrNetlinkSocket opened = new JnrNetlinkSocket(descriptor, timeoutSeconds);
        try {
            opened.configure();
        } catch (SocketException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    private void configure() throws SocketException {
        LibC.Function bind = new LibC.Function("bind", Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        LibC.Function setOption =
                new LibC.Function("setsockopt", Type.SINT, Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory address = new LibC.Memory(ADDRESS_BYTES);
                LibC.Memory timeval = new LibC.Memory(16);
                LibC.Memory on = new LibC.Memory(4)) {
            address.pointer.putShort(0, (short) AF_NETLINK);
            LibC.check("bind", bind.call(descriptor, address.address(), ADDRESS_BYTES));
            timeval.pointer.putLong(0, timeoutSeconds);
            LibC.check("setsockopt", setOption.call(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval.address(), 16));
            on.pointer.putInt(0, 1);
            // Only makes error messages shorter, so a kernel that does not know it (before 4.3) is as good.
            setOption.call(descriptor, SOL_NETLINK, NETLINK_CAP_ACK, on.address(), 4);
        }
    }

    @Override
    public void send(byte[] bytes, int length) throws SocketException {
        checkOpen("send");
        if (outgoing.pointer.size() < length) {
            outgoing.close();
            outgoing = new LibC.Memory(length);
        }
        outgoing.pointer.put(0, bytes, 0, length);
        long sent;
        do {
            sent = send.call(descriptor, outgoing.address(), length, 0);
        } while (sent < 0 && LibC.errno() == Errno.EINTR);
        LibC.check("send", sent);
    }

    @Override
    public int receive(byte[] buffer) throws SocketException {
        checkOpen("recvmmsg");
        while (true) {
            while (incoming.next()) {
                // Any process may send to a netlink socket; only port id 0 is the kernel.
                if (incoming.senderPortId() == 0) {
                    int length = incoming.length();
                    if (length > RECEIVE_BUFFER) {
                        throw SocketException.failed("a netlink datagram of " + length + " bytes was cut");
                    }
                    incoming.copyTo(buffer);
                    return length;
                }
            }
            // With MSG_TRUNC the real length is returned, even where it does not fit.
            long count = receive.call(descriptor, incoming.prepare(), Datagrams.MOST, MSG_TRUNC | MSG_WAITFORONE, 0);
            if (count < 0) {
                failUnlessInterrupted(LibC.errno());
            } else {
                incoming.received((int) count);
            }
        }
    }

    private void failUnlessInterrupted(int errno) throws SocketException {
        if (errno == Errno.EAGAIN) {
            throw SocketException.failed("no answer from the kernel within " + timeoutSeconds + " seconds");
        }
        if (errno != Errno.EINTR) {
            throw SocketException.refused("recvmmsg", errno);
        }
    }

    /** The buffers of a closed socket are gone. */
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
