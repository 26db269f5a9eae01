package io.github.ipvs4j.model;

/**
 * The transport protocol of a virtual service.
 *
 * @param number the IP protocol number, 0…65535 (the kernel takes any, though it forwards only the three known ones)
 */
public record Protocol(int number) {
    /** {@code IPPROTO_TCP}. */
    public static final Protocol TCP = new Protocol(6);
    /** {@code IPPROTO_UDP}. */
    public static final Protocol UDP = new Protocol(17);
    /** {@code IPPROTO_SCTP}. */
    public static final Protocol SCTP = new Protocol(132);

    /** Checks the range. */
    public Protocol {
        Checks.range("protocol number", number, 0, 0xffff);
    }

    /** The name the services database uses ({@code tcp}, {@code udp}, {@code sctp}), or the number in digits. */
    public String databaseName() {
        return switch (number) {
            case 6 -> "tcp";
            case 17 -> "udp";
            case 132 -> "sctp";
            default -> Integer.toString(number);
        };
    }

    /** As {@link #databaseName()}. */
    @Override
    public String toString() {
        return databaseName();
    }
}
