package io.github.ipvs4j.netlink.traffic;

/**
 * Sees every datagram, for tracing. It is called by the thread whose operation it is, one at a time, and must neither
 * throw nor use the IPVS that it listens to. The bytes are only lent for the call.
 */
public interface TrafficListener {
    /**
     * About to be sent to the kernel.
     *
     * @param bytes whose first {@code length} are the datagram
     * @param length its length in bytes
     */
    void sent(byte[] bytes, int length);

    /**
     * Received from the kernel.
     *
     * @param bytes whose first {@code length} are the datagram
     * @param length its length in bytes
     */
    void received(byte[] bytes, int length);
}
