package io.github.ipvs4j.netlink.conn;

/** Sees every datagram, for tracing. The bytes are only lent for the call. */
public interface TrafficListener {
    /** About to be sent to the kernel. */
    void sent(byte[] bytes, int length);

    /** Received from the kernel. */
    void received(byte[] bytes, int length);
}
