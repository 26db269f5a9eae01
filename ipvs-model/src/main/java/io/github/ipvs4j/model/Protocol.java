package io.github.ipvs4j.model;

/**
 * The transport protocol of a virtual service.
 *
 * @param number the IP protocol number, 0…65535 (the kernel takes any, though it forwards only the three known ones)
 */
public record Protocol(int number) {
    /** The number of {@link #TCP}. */
    public static final int IPPROTO_TCP = 6;
    /** The number of {@link #UDP}. */
    public static final int IPPROTO_UDP = 17;
    /** The number of {@link #SCTP}. */
    public static final int IPPROTO_SCTP = 132;

    /** The Transmission Control Protocol. */
    public static final Protocol TCP = new Protocol(IPPROTO_TCP);
    /** The User Datagram Protocol. */
    public static final Protocol UDP = new Protocol(IPPROTO_UDP);
    /** The Stream Control Transmission Protocol. */
    public static final Protocol SCTP = new Protocol(IPPROTO_SCTP);

    /** Checks the range. */
    public Protocol {
        Checks.range("protocol number", number, 0, 0xffff);
    }

    /** Returns the protocol with that number, one of the constants if it is known. */
    public static Protocol of(int number) {
        return switch (number) {
            case IPPROTO_TCP -> TCP;
            case IPPROTO_UDP -> UDP;
            case IPPROTO_SCTP -> SCTP;
            default -> new Protocol(number);
        };
    }

    /** Returns whether it is {@link #UDP}. */
    public boolean isUdp() {
        return number == IPPROTO_UDP;
    }

    /**
     * Returns the name the services database uses ({@code tcp}, {@code udp}, {@code sctp}), or the number in digits.
     */
    public String databaseName() {
        return switch (number) {
            case IPPROTO_TCP -> "tcp";
            case IPPROTO_UDP -> "udp";
            case IPPROTO_SCTP -> "sctp";
            default -> Integer.toString(number);
        };
    }

    /** Returns the same as {@link #databaseName()}. */
    @Override
    public String toString() {
        return databaseName();
    }
}
