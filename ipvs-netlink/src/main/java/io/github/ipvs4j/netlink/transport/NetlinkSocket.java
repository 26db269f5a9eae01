package io.github.ipvs4j.netlink.transport;

/** A datagram channel to the kernel's generic netlink. */
public interface NetlinkSocket extends AutoCloseable {
    /** Sends the first {@code length} bytes as one datagram. */
    void send(byte[] bytes, int length) throws SocketException;

    /**
     * Waits for the next datagram from the kernel.
     *
     * @param buffer at least {@link #RECEIVE_BUFFER} bytes
     * @return its length
     * @throws SocketException if none comes in time, if some were lost, or if it does not fit
     */
    int receive(byte[] buffer) throws SocketException;

    @Override
    void close();

    /**
     * Bytes to offer to every receive. The kernel fills a dump's datagrams up to what the reader offers, but not beyond
     * 32 KiB; an error message holds one request at most.
     */
    int RECEIVE_BUFFER = 65536;
}
