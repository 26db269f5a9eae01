package io.github.ipvs4j.cli.parse;

/** The options that a line requires and permits: sets of {@link Slot}, kept as {@linkplain Slot#bit() bits}. */
final class Legality {
    /** Such a line may say nothing. */
    static final Legality NOTHING = new Legality(0, 0, 0, 0);

    private final long required;
    private final long allowed;
    private final long exclusive;
    private final long repeatable;

    private Legality(long required, long allowed, long exclusive, long repeatable) {
        this.required = required;
        this.allowed = allowed;
        this.exclusive = exclusive;
        this.repeatable = repeatable;
    }

    /** The line must have all of these. */
    static Legality require(Slot... slots) {
        long bits = bits(slots);
        return new Legality(bits, bits, 0, 0);
    }

    /** The line may have these. */
    static Legality allow(Slot... slots) {
        return new Legality(0, bits(slots), 0, 0);
    }

    /** The line may have one of these. There is one such group for a line. */
    static Legality allowOneOf(Slot... slots) {
        long bits = bits(slots);
        return new Legality(0, bits, bits, 0);
    }

    /** The line may have these several times, if it may have them at all. */
    static Legality repeat(Slot... slots) {
        return new Legality(0, 0, 0, bits(slots));
    }

    /** Holds if all parts hold. */
    static Legality of(Legality... parts) {
        Legality all = NOTHING;
        for (Legality part : parts) {
            all = new Legality(
                    all.required | part.required,
                    all.allowed | part.allowed,
                    all.exclusive | part.exclusive,
                    all.repeatable | part.repeatable);
        }
        return all;
    }

    /** These slots as bits. */
    static long bits(Slot... slots) {
        long bits = 0;
        for (Slot slot : slots) {
            bits |= slot.bit();
        }
        return bits;
    }

    /**
     * Returns whether a line with these slots, as bits, is legal apart from slots that exclude each other; most lines
     * have none of them.
     */
    boolean isFulfilledBy(long said) {
        return (said & ~(allowed & ~exclusive)) == 0 && (required & ~said) == 0;
    }

    /** Returns whether the line must have it. */
    boolean requires(Slot slot) {
        return (required & slot.bit()) != 0;
    }

    /** Returns whether the line may have it. */
    boolean allows(Slot slot) {
        return (allowed & slot.bit()) != 0;
    }

    /** Returns whether the line may have it if it has none of the others that exclude each other. */
    boolean isExclusive(Slot slot) {
        return (exclusive & slot.bit()) != 0;
    }

    /** Returns whether the line may say it several times. */
    boolean mayRepeat(Slot slot) {
        return (repeatable & slot.bit()) != 0;
    }
}
