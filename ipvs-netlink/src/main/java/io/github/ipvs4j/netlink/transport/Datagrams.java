package io.github.ipvs4j.netlink.transport;

/**
 * Room for the datagrams of one {@code recvmmsg}. A dump comes as at least two, so that receiving them together saves a
 * system call for each service of a listing.
 */
final class Datagrams implements AutoCloseable {
    /** The number of datagrams that fit. */
    static final int MOST = 4;
    /** {@code struct sockaddr_nl}: family u16, padding u16, port id u32, groups u32. */
    static final int ADDRESS_BYTES = 12;

    private static final int PORT_ID_AT = 4;

    // struct mmsghdr on 64-bit Linux: a struct msghdr of 56 bytes, and the length that was received
    private static final int HEADER_BYTES = 64;
    private static final int NAME_AT = 0;
    private static final int NAME_LENGTH_AT = 8;
    private static final int VECTOR_AT = 16;
    private static final int VECTOR_COUNT_AT = 24;
    private static final int LENGTH_AT = 56;

    /** {@code struct iovec}: an address and a length. */
    private static final int VECTOR_BYTES = 16;

    private static final int ADDRESS_SLOT = 16;

    private final LibC.Memory memory =
            new LibC.Memory(MOST * (HEADER_BYTES + VECTOR_BYTES + ADDRESS_SLOT + NetlinkSocket.RECEIVE_BUFFER));
    private int count;
    private int current = -1;

    Datagrams() {
        for (int i = 0; i < MOST; i++) {
            int header = i * HEADER_BYTES;
            memory.putLong(header + NAME_AT, memory.address() + address(i));
            memory.putLong(header + VECTOR_AT, memory.address() + vector(i));
            memory.putLong(header + VECTOR_COUNT_AT, 1);
            memory.putLong(vector(i), memory.address() + bytes(i));
            memory.putLong(vector(i) + 8, NetlinkSocket.RECEIVE_BUFFER);
        }
    }

    private static int vector(int index) {
        return MOST * HEADER_BYTES + index * VECTOR_BYTES;
    }

    private static int address(int index) {
        return MOST * (HEADER_BYTES + VECTOR_BYTES) + index * ADDRESS_SLOT;
    }

    private static int bytes(int index) {
        return MOST * (HEADER_BYTES + VECTOR_BYTES + ADDRESS_SLOT) + index * NetlinkSocket.RECEIVE_BUFFER;
    }

    /** Returns the address for the system call, with room for {@link #MOST} datagrams. */
    long prepare() {
        count = 0;
        current = -1;
        for (int i = 0; i < MOST; i++) {
            memory.putInt(i * HEADER_BYTES + NAME_LENGTH_AT, ADDRESS_BYTES);
        }
        return memory.address();
    }

    /** Records how many datagrams the system call has received. */
    void received(int datagrams) {
        count = datagrams;
    }

    /** Goes to the next datagram, if there is one. */
    boolean next() {
        return ++current < count;
    }

    /** Returns the sender of the current datagram. */
    int senderPortId() {
        return memory.getInt(address(current) + PORT_ID_AT);
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
