package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.Places;

/** Finds the words of a line for code that does not know options. */
record OptionPlaces(GivenOptions given) implements Places {
    private static final Slot[] TUNNEL = {Slot.TUN_PORT, Slot.TUN_TYPE, Slot.FORWARDING};
    private static final Slot[] THRESHOLDS = {Slot.LOWER_THRESHOLD, Slot.UPPER_THRESHOLD};

    @Override
    public int word(Part part) {
        return switch (part) {
            case COMMAND -> given.verbAt();
            case SERVICE -> given.valueAt(Slot.SERVICE);
            case SERVER -> given.valueAt(Slot.SERVER);
            case SCHEDULER -> given.valueAt(Slot.SCHEDULER);
            case FLAGS -> given.valueAt(Slot.SCHED_FLAGS);
            case ENGINE -> given.valueAt(Slot.PERSISTENCE_ENGINE);
            case NETMASK -> given.valueAt(Slot.NETMASK);
            case WEIGHT -> given.valueAt(Slot.WEIGHT);
            case THRESHOLD -> first(THRESHOLDS);
            case TUNNEL -> first(TUNNEL);
        };
    }

    private int first(Slot[] slots) {
        Slot first = given.firstOf(slots);
        return first == null ? given.verbAt() : given.valueAt(first);
    }
}
