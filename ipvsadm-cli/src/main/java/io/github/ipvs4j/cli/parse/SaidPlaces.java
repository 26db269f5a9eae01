package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.rules.Part;
import io.github.ipvs4j.cli.rules.Places;

/** Where a line says what, for those who do not know its options. */
record SaidPlaces(Said said) implements Places {
    private static final Slot[] TUNNEL = {Slot.TUN_PORT, Slot.TUN_TYPE, Slot.FORWARDING};
    private static final Slot[] THRESHOLDS = {Slot.LOWER_THRESHOLD, Slot.UPPER_THRESHOLD};

    @Override
    public int word(Part part) {
        return switch (part) {
            case COMMAND -> said.verbAt();
            case SERVICE -> said.valueAt(Slot.SERVICE);
            case SERVER -> said.valueAt(Slot.SERVER);
            case SCHEDULER -> said.valueAt(Slot.SCHEDULER);
            case FLAGS -> said.valueAt(Slot.SCHED_FLAGS);
            case ENGINE -> said.valueAt(Slot.PERSISTENCE_ENGINE);
            case NETMASK -> said.valueAt(Slot.NETMASK);
            case WEIGHT -> said.valueAt(Slot.WEIGHT);
            case THRESHOLD -> first(THRESHOLDS);
            case TUNNEL -> first(TUNNEL);
        };
    }

    private int first(Slot[] slots) {
        Slot first = said.firstOf(slots);
        return first == null ? said.verbAt() : said.valueAt(first);
    }
}
