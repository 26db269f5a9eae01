package io.github.ipvs4j.netlink.traffic;

/**
 * Receives every datagram, for tracing. The thread that carries out the operation calls the listener, one call at a
 * time. The listener must neither throw nor use the IPVS that it listens to. The bytes are valid only during the call.
 */
public interface TrafficListener {
    /**
     * Called before the driver sends a datagram to the kernel.
     *
     * @param bytes an array that begins with the datagram
     * @param length the length of the datagram in bytes
     */
    void sent(byte[] bytes, int length);

    /**
     * Called after the driver has received a datagram from the kernel.
     *
     * @param bytes an array that begins with the datagram
     * @param length the length of the datagram in bytes
     */
    void received(byte[] bytes, int length);
}
