package io.github.ipvs4j.netlink.transport;

/**
 * Room for the datagrams of one {@code recvmmsg}, or for that of a {@code recv}. A dump comes as at least two, so that
 * receiving them together saves a system call for each service of a listing.
 */
final class Datagrams implements AutoCloseable {
    /** The number of datagrams that fit. */
    static final int MOST = 4;

    // struct mmsghdr on 64-bit Linux: a struct msghdr of 56 bytes, and the length that was received
    private static final int HEADER_BYTES = 64;
    private static final int VECTOR_AT = 16;
    private static final int VECTOR_COUNT_AT = 24;
    private static final int LENGTH_AT = 56;

    /** {@code struct iovec}: an address and a length. */
    private static final int VECTOR_BYTES = 16;

    private final LibC.Memory memory =
            new LibC.Memory(MOST * (HEADER_BYTES + VECTOR_BYTES + NetlinkSocket.RECEIVE_BUFFER));
    private int count;
    private int current = -1;

    Datagrams() {
        for (int i = 0; i < MOST; i++) {
            int header = i * HEADER_BYTES;
            memory.putLong(header + VECTOR_AT, memory.address() + vector(i));
            memory.putLong(header + VECTOR_COUNT_AT, 1);
            memory.putLong(vector(i), memory.address() + bytes(i));
            memory.putLong(vector(i) + 8, NetlinkSocket.RECEIVE_BUFFER);
        }
    }

    private static int vector(int index) {
        return MOST * HEADER_BYTES + index * VECTOR_BYTES;
    }

    private static int bytes(int index) {
        return MOST * (HEADER_BYTES + VECTOR_BYTES) + index * NetlinkSocket.RECEIVE_BUFFER;
    }

    /** Forgets all datagrams. */
    void clear() {
        count = 0;
        current = -1;
    }

    /** Returns the address of the {@code struct mmsghdr} of {@link #MOST} datagrams. */
    long headers() {
        return memory.address();
    }

    /** Records the result of {@code recvmmsg}: how many datagrams it has received, or a negative number. */
    void received(int datagrams) {
        count = Math.max(0, datagrams);
    }

    /** Returns the address of the room for the first datagram, {@link NetlinkSocket#RECEIVE_BUFFER} bytes. */
    long firstBytes() {
        return memory.address() + bytes(0);
    }

    /** Records the result of a {@code recv} to {@link #firstBytes}: the datagram's length, or a negative number. */
    void receivedOne(int length) {
        memory.putInt(LENGTH_AT, length);
        received(length < 0 ? 0 : 1);
    }

    /** Goes to the next datagram, if there is one. */
    boolean next() {
        return ++current < count;
    }

    /** Returns the length of the current datagram, which may exceed the received part. */
    int length() {
        return memory.getInt(current * HEADER_BYTES + LENGTH_AT);
    }

    /** Copies the current datagram. */
    void copyTo(byte[] buffer) {
        memory.get(bytes(current), buffer, length());
    }

    @Override
    public void close() {
        memory.close();
    }
}
