package io.github.ipvs4j.netlink.describe;

import java.util.Map;

/**
 * Names that the kernel gives to values of a number.
 *
 * @param names the names by value
 */
record ValueNames(Map<Long, String> names) {
    static final ValueNames NONE = new ValueNames(Map.of());

    /** Returns the name of a value, or its digits. */
    String of(long value) {
        String name = names.get(value);
        return name != null ? name : Long.toUnsignedString(value);
    }

    /** Returns the names of the set bits, and the other bits in hex; 0 if none is set. */
    String ofBits(long bits) {
        StringBuilder text = new StringBuilder();
        long rest = bits;
        for (long bit = Long.lowestOneBit(rest); bit != 0; bit = Long.lowestOneBit(rest & -(bit << 1))) {
            String name = names.get(bit);
            if (name != null) {
                text.append(text.isEmpty() ? "" : "|").append(name);
                rest &= ~bit;
            }
        }
        if (rest != 0) {
            text.append(text.isEmpty() ? "" : "|").append("0x").append(Long.toHexString(rest));
        }
        return text.isEmpty() ? "0" : text.toString();
    }
}
