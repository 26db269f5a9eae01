package io.github.ipvs4j.netlink.describe;

/** Meanings of the bytes of an attribute. */
enum Kind {
    /** A number of 1, 2, 4 or 8 bytes, in the CPU's order. */
    NUMBER,
    /** A number that means nothing while it is 0, and is left out then. */
    COUNTER,
    /** A number whose values have names. */
    NAMED,
    /** A number whose bits have names. */
    BITS,
    /** Two 32-bit numbers: named bits, and which of them count. */
    MASKED_BITS,
    /** An address family, which also says how to read addresses and masks beside it. */
    FAMILY,
    /** A 16-bit number in network order. */
    PORT,
    /** An address of the family beside it, in 4 or 16 bytes. */
    ADDRESS,
    /** An IPv4 mask as it lies in memory, or an IPv6 prefix length as a number. */
    MASK,
    /** A version with a byte for each of its three parts. */
    VERSION,
    /** Text that ends with a NUL byte. */
    STRING,
    /** Attributes of a table of their own. */
    NEST,
    /** Nests without names, one after the other. */
    LIST,
    /** Bytes without meaning, which align the next attribute. */
    PADDING
}
