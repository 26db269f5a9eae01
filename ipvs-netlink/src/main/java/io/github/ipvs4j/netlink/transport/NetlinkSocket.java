package io.github.ipvs4j.netlink.transport;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Channel of datagrams to the kernel's generic netlink. */
public interface NetlinkSocket extends AutoCloseable {
    /**
     * Sends the first {@code length} bytes as one datagram.
     *
     * @throws SocketException if nothing was sent
     */
    void send(byte[] bytes, int length) throws SocketException;

    /**
     * Waits for the next datagram from the kernel.
     *
     * @param buffer at least {@link #RECEIVE_BUFFER} bytes
     * @param expectsMore whether other datagrams follow, as in a dump; the socket may fetch those with it, which saves
     *     system calls
     * @return its length
     * @throws SocketException if none comes in time, if some were lost, or if it does not fit
     */
    int receive(byte[] buffer, boolean expectsMore) throws SocketException;

    /** Throws away all datagrams that have arrived. After lost answers, more are lost until this is done. */
    void discard();

    /**
     * Makes the socket's buffers as large as {@link #MOST_REQUESTS} requests at once need, as far as that is allowed.
     *
     * @return how many requests may be sent at once so that there is room for an answer to each, from 1 to
     *     {@link #MOST_REQUESTS}
     */
    int makeRoom();

    /**
     * Opens a file below {@code /proc/thread-self/net} to read it, as the socket's network namespace shows it.
     *
     * @throws SocketException {@linkplain SocketException#isOfNamespace() of the namespace} if nobody may go there
     */
    default InputStream openFile(String path) throws SocketException, IOException {
        return new FileInputStream(path);
    }

    @Override
    void close();

    /** The most requests that are worth sending at once. */
    int MOST_REQUESTS = 128;

    /**
     * The number of bytes to offer to every receive. The kernel fills a dump's datagrams up to what the reader offers,
     * but not beyond 32 KiB; an error message holds one request at most.
     */
    int RECEIVE_BUFFER = 65536;
}
