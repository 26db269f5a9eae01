package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.command.UsageException;
import org.jspecify.annotations.Nullable;

/** Checks what was said against what may be said, in the order of {@link Slot}. */
final class LegalityMatrix {
    private static final Slot[] SLOTS = Slot.values();
    private static final Slot[] TUNNEL_SLOTS = {Slot.TUN_PORT, Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM};

    private final Said said;
    private final String place;
    private final String kindOfPlace;
    private @Nullable Slot exclusive;

    private LegalityMatrix(Said said, String place, String kindOfPlace) {
        this.said = said;
        this.place = place;
        this.kindOfPlace = kindOfPlace;
    }

    /** What a line says against what its verb wants. */
    static void check(Verb verb, Said said) throws UsageException {
        LegalityMatrix matrix = new LegalityMatrix(said, verb.messageName(), "command");
        for (Slot slot : SLOTS) {
            matrix.check(slot, slot.legality(verb));
        }
    }

    /**
     * The tunnel options of a line against its type of tunnel.
     *
     * @param hasPort whether the tunnel has a port even if the line does not say so
     */
    static void checkTunnel(String type, boolean hasPort, Said said) throws UsageException {
        String legality = switch (type) {
            case "gue" -> hasPort ? "o111" : "R111";
            case "gre" -> ".11.";
            default -> "....";
        };
        LegalityMatrix matrix = new LegalityMatrix(said, type, "tunnel type");
        for (int i = 0; i < TUNNEL_SLOTS.length; i++) {
            matrix.check(TUNNEL_SLOTS[i], legality.charAt(i));
        }
    }

    private void check(Slot slot, char legality) throws UsageException {
        if (!said.contains(slot)) {
            if (legality == Slot.REQUIRED) {
                throw UsageException.of("You need to supply the '" + slot.messageName() + "' option for " + place())
                        .about(said.verbAt());
            }
        } else if (legality == Slot.ILLEGAL) {
            throw UsageException.of("Illegal '" + slot.messageName() + "' option with " + place())
                    .about(said.at(slot));
        } else if (legality == Slot.EXCLUSIVE) {
            if (exclusive != null) {
                throw UsageException.of("The option '" + slot.messageName() + "' conflicts with the '"
                                + exclusive.messageName() + "' option in " + place())
                        .about(said.at(slot));
            }
            exclusive = slot;
        }
    }

    private String place() {
        return "the '" + place + "' " + kindOfPlace;
    }
}
