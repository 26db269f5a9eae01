package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what was said against what may be said, in the order of {@link Slot}. */
final class LegalityMatrix {
    private static final Slot[] SLOTS = Slot.values();
    /** Of the commands that an option goes with, no more are told. */
    private static final int FEW = 5;

    private static final Slot[] TUNNEL_SLOTS = {Slot.TUN_PORT, Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM};

    /** What each verb wants that was met so far, since a restore may have many lines with few verbs. */
    private static final Map<Verb, Wanted> WANTED = new EnumMap<>(Verb.class);

    /**
     * What a verb wants, so that most lines are judged in one go.
     *
     * @param welcome what a line may have, whatever else it has
     * @param required what it must have
     */
    private record Wanted(Set<Slot> welcome, Set<Slot> required) {}

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
        Wanted wanted = WANTED.get(verb);
        if (wanted == null) {
            wanted = wanted(verb);
            WANTED.put(verb, wanted);
        }
        if (wanted.welcome.containsAll(said.slots()) && said.slots().containsAll(wanted.required)) {
            return;
        }
        LegalityMatrix matrix = new LegalityMatrix(said, verb.messageName(), "command");
        for (Slot slot : SLOTS) {
            matrix.check(slot, slot.legality(verb));
        }
    }

    private static Wanted wanted(Verb verb) {
        Wanted wanted = new Wanted(EnumSet.noneOf(Slot.class), EnumSet.noneOf(Slot.class));
        for (Slot slot : SLOTS) {
            char legality = slot.legality(verb);
            if (isRequired(legality)) {
                wanted.required.add(slot);
            }
            if (legality != Slot.ILLEGAL && legality != Slot.EXCLUSIVE) {
                wanted.welcome.add(slot);
            }
        }
        return wanted;
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
            if (isRequired(legality)) {
                throw UsageException.of("You need to supply the '" + slot.messageName() + "' option for " + place())
                        .about(said.verbAt());
            }
        } else if (legality == Slot.ILLEGAL) {
            throw UsageException.of("Illegal '" + slot.messageName() + "' option with " + place() + belongs(slot))
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

    /** Where an option belongs that the C program does not have; of the others nothing is said that it does not say. */
    private static String belongs(Slot slot) {
        if (!slot.isExtension()) {
            return "";
        }
        List<String> commands = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            if (verb.column() >= 0 && slot.legality(verb) != Slot.ILLEGAL) {
                commands.add("--" + verb.messageName());
            }
        }
        int last = commands.size() - 1;
        if (last >= FEW) {
            return "";
        }
        String others = String.join(", ", commands.subList(0, last));
        return "; it goes with " + others + (last == 0 ? "" : " and ") + commands.get(last);
    }

    private static boolean isRequired(char legality) {
        return legality == Slot.REQUIRED || legality == Slot.REPEATED;
    }

    private String place() {
        return "the '" + place + "' " + kindOfPlace;
    }
}
