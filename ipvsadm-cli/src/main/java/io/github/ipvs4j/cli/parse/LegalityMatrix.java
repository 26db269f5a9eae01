package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.command.UsageException;

/** Checks what was said against what may be said, in the order of {@link Slot}. */
final class LegalityMatrix {
    private static final Slot[] SLOTS = Slot.values();
    private static final Slot[] TUNNEL_SLOTS = {Slot.TUN_PORT, Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM};

    private LegalityMatrix() {}

    /** What a line says against what its verb wants. */
    static void check(Verb verb, Said said) throws UsageException {
        StringBuilder legality = new StringBuilder(SLOTS.length);
        for (Slot slot : SLOTS) {
            legality.append(slot.legality(verb));
        }
        check(SLOTS, legality, said, "the '" + verb.messageName() + "' command");
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
        check(TUNNEL_SLOTS, legality, said, "the '" + type + "' tunnel type");
    }

    private static void check(Slot[] slots, CharSequence legality, Said said, String place) throws UsageException {
        Slot exclusive = null;
        for (int i = 0; i < slots.length; i++) {
            Slot slot = slots[i];
            char legal = legality.charAt(i);
            if (!said.contains(slot)) {
                if (legal == Slot.REQUIRED) {
                    throw UsageException.of("You need to supply the '" + slot.messageName() + "' option for " + place)
                            .about(said.verbAt());
                }
            } else if (legal == Slot.ILLEGAL) {
                throw UsageException.of("Illegal '" + slot.messageName() + "' option with " + place)
                        .about(said.at(slot));
            } else if (legal == Slot.EXCLUSIVE) {
                if (exclusive != null) {
                    throw UsageException.of("The option '" + slot.messageName() + "' conflicts with the '"
                                    + exclusive.messageName() + "' option in " + place)
                            .about(said.at(slot));
                }
                exclusive = slot;
            }
        }
    }
}
