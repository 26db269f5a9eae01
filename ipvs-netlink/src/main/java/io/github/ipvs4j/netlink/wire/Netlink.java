package io.github.ipvs4j.netlink.wire;

/** Names the numbers of {@code <linux/netlink.h>} and {@code <linux/genetlink.h>}. */
public final class Netlink {
    /** {@code NLMSG_NOOP}: receivers ignore the message. */
    public static final int NOOP = 1;
    /** {@code NLMSG_ERROR}: an errno, where 0 is an acknowledgement. */
    public static final int ERROR = 2;
    /** {@code NLMSG_DONE}: the end of a dump. */
    public static final int DONE = 3;
    /** {@code NLMSG_OVERRUN}: data was lost. */
    public static final int OVERRUN = 4;
    /** {@code GENL_ID_CTRL}: the controller that knows the other families. */
    public static final int CONTROLLER = 16;

    /** {@code NLM_F_REQUEST}: the message is a request. */
    public static final int REQUEST = 0x1;
    /** {@code NLM_F_ACK}: the kernel acknowledges success too. */
    public static final int ACK = 0x4;
    /** {@code NLM_F_DUMP_INTR}: the table changed while it was dumped. */
    public static final int DUMP_INTERRUPTED = 0x10;
    /** {@code NLM_F_DUMP}: the request asks for all entries. */
    public static final int DUMP = 0x300;
    /** {@code NLM_F_CAPPED}: an error message holds only the header of the request. */
    public static final int CAPPED = 0x100;
    /** {@code NLM_F_ACK_TLVS}: attributes follow in an error message. */
    public static final int ACK_ATTRIBUTES = 0x200;

    /** {@code MAX_ERRNO} of {@code <linux/err.h>}: error numbers are -1…-4095. */
    public static final int MAX_ERRNO = 4095;

    /** The size of {@code struct nlmsghdr}, bytes. */
    public static final int HEADER = 16;
    /** The size of {@code struct genlmsghdr}, bytes. */
    public static final int GENERIC_HEADER = 4;
    /** The size of {@code struct nlattr}, bytes. */
    public static final int ATTRIBUTE_HEADER = 4;
    /** {@code NLA_F_NESTED}: set on the type of an attribute that holds attributes. */
    public static final int NESTED = 0x8000;
    /** {@code NLA_TYPE_MASK}: the attribute number without its flag bits. */
    public static final int TYPE_MASK = 0x3fff;

    private Netlink() {}

    /** Rounds {@code length} up to a multiple of 4 bytes, at which messages and attributes start. */
    public static int align(int length) {
        return length + 3 & ~3;
    }
}
