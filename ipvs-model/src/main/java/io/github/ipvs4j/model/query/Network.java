package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;

/**
 * All addresses with the same first bits.
 *
 * @param address any address of the network
 * @param prefix the number of bits to compare, from 0 to the length of the family's addresses
 */
public record Network(IpAddress address, int prefix) {
    private static final int WORD_BITS = 32;

    /** Returns the number of bits of an address of this family. */
    public static int bits(AddressFamily family) {
        return family.addressBytes() * Byte.SIZE;
    }

    /** Returns whether an address is in it; one of the other family never is. */
    public boolean contains(IpAddress other) {
        if (other.family() != address.family()) {
            return false;
        }
        for (int left = prefix, i = 0; left > 0; left -= WORD_BITS, i++) {
            int different = address.word(i) ^ other.word(i);
            if ((left < WORD_BITS ? different >>> WORD_BITS - left : different) != 0) {
                return false;
            }
        }
        return true;
    }
}
