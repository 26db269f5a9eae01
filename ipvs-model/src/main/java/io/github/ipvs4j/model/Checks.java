package io.github.ipvs4j.model;

import java.util.Objects;

/** Argument checks shared by the values of this package. */
final class Checks {
    /** The largest value of an unsigned 32-bit attribute. */
    static final long MAX_U32 = 0xffff_ffffL;

    private Checks() {}

    static void range(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + "…" + most + ", not " + value);
        }
    }

    /**
     * Returns the name of something in the kernel: printable ASCII without blanks, as long as the kernel has room for.
     */
    static String word(String what, String value, int most) {
        return name(what, value, most, '!', '~', "printable ASCII without blanks");
    }

    /** Returns a name that may have any bytes but NUL, each of them one character. */
    static String bytes(String what, String value, int most) {
        return name(what, value, most, '\1', '\u00ff', "bytes, each as one character, without NUL");
    }

    /** Returns a name in the kernel's form, of any length: bytes but NUL, each of them one character. */
    static String carried(String what, String value) {
        for (int i = 0; i < Objects.requireNonNull(value, what).length(); i++) {
            if (value.charAt(i) == 0 || value.charAt(i) > 0xff) {
                throw new IllegalArgumentException(what + " must be bytes, each as one character, without NUL");
            }
        }
        return value;
    }

    private static String name(String what, String value, int most, char first, char last, String kind) {
        Objects.requireNonNull(value, what);
        int length = value.length();
        boolean fits = length > 0 && length <= most;
        for (int i = 0; fits && i < length; i++) {
            fits = value.charAt(i) >= first && value.charAt(i) <= last;
        }
        if (!fits) {
            String shown = length <= 2 * most ? "\"" + value + "\"" : length + " characters";
            throw new IllegalArgumentException(what + " must be 1…" + most + " of " + kind + ", not " + shown);
        }
        return value;
    }
}
