package io.github.ipvs4j.model;

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

    /** A name that travels as a NUL-terminated string: not empty, no NUL inside. */
    static void name(String what, String value) {
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " must not be empty or contain a NUL character");
        }
    }
}
