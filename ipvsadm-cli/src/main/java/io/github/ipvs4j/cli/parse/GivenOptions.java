package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.parse.ParsedLine.Given;
import io.github.ipvs4j.cli.render.NameStyle;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The given options of a line, by {@link Slot}, and their words. */
final class GivenOptions {
    private final int verbAt;
    private final Map<Slot, Given> bySlot = new EnumMap<>(Slot.class);
    /** Its keys as bits, about which sets of them can be asked at once. */
    private long bits;

    /** Nothing yet, of a line whose command is that word. */
    GivenOptions(int verbAt) {
        this.verbAt = verbAt;
    }

    /** Notes that an option says a thing; of a thing that may be {@code repeated}, the place is that of the last. */
    void add(Slot slot, Given given, boolean repeated) throws UsageException {
        if (contains(slot) && !repeated) {
            throw UsageException.of("multiple '" + slot.messageName() + "' options specified")
                    .about(given.at());
        }
        bits |= slot.bit();
        bySlot.put(slot, given);
    }

    boolean contains(Slot slot) {
        return (bits & slot.bit()) != 0;
    }

    /** Returns the given slots as bits. */
    long bits() {
        return bits;
    }

    /** Returns the first given slot of these, or null. */
    @Nullable
    Slot firstOf(Slot[] slots) {
        for (Slot slot : slots) {
            if (contains(slot)) {
                return slot;
            }
        }
        return null;
    }

    /** Returns the style of addresses. */
    NameStyle nameStyle() {
        return contains(Slot.NUMERIC) ? NameStyle.NUMBERS : NameStyle.NAMES;
    }

    /** Refuses a thing that makes no sense without another. */
    void goesOnlyWith(Slot slot, Slot other) throws UsageException {
        if (contains(slot) && !contains(other)) {
            throw UsageException.of(
                            "The option '" + slot.messageName() + "' goes with '" + other.messageName() + "' only")
                    .about(at(slot));
        }
    }

    /** Refuses two settings together. */
    void excludes(Slot slot, Slot other) throws UsageException {
        if (contains(slot) && contains(other)) {
            throw UsageException.of("The option '" + slot.messageName() + "' conflicts with the '" + other.messageName()
                            + "' option")
                    .about(at(slot));
        }
    }

    /** Returns the value of the option for a slot; null if the option has no value or is not given. */
    @Nullable
    String value(Slot slot) {
        Given given = bySlot.get(slot);
        return given == null ? null : given.value();
    }

    /** Returns the number of the command's word. */
    int verbAt() {
        return verbAt;
    }

    /** Returns the number of the word with the option for a slot; of the command's word if the option is not given. */
    int at(Slot slot) {
        Given given = bySlot.get(slot);
        return given == null ? verbAt : given.at();
    }

    /** Returns the number of the word with the value; of the command's word if the option is not given. */
    int valueAt(Slot slot) {
        Given given = bySlot.get(slot);
        return given == null ? verbAt : given.valueAt();
    }
}
