package io.github.ipvs4j.netlink.traffic;

/**
 * Sees every datagram, for tracing. The thread that carries out the operation calls it, one call at a time. It must
 * neither throw nor use the IPVS that it listens to. The bytes are valid only during the call.
 */
public interface TrafficListener {
    /**
     * Called before the driver sends a datagram to the kernel.
     *
     * @param bytes whose first {@code length} are the datagram
     * @param length its length in bytes
     */
    void sent(byte[] bytes, int length);

    /**
     * Called after the driver has received a datagram from the kernel.
     *
     * @param bytes whose first {@code length} are the datagram
     * @param length its length in bytes
     */
    void received(byte[] bytes, int length);
}
