package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the slots of a line with the legal ones, in the order of {@link Slot}, and reports the first error. */
final class LegalityCheck {
    /** The most commands to name for an option. */
    private static final int FEW = 5;

    private final Legality legality;
    private final GivenOptions given;
    /** The subject of the line, in words. */
    private final String place;

    private @Nullable Slot exclusive;

    private LegalityCheck(Legality legality, GivenOptions given, String place) {
        this.legality = legality;
        this.given = given;
        this.place = place;
    }

    /** Checks the options of a line against the options that its verb permits. */
    static void check(Verb verb, GivenOptions given) throws UsageException {
        if (!verb.legality().isFulfilledBy(given.bits())) {
            new LegalityCheck(verb.legality(), given, "the '" + verb.messageName() + "' command").check(Slot.values());
        }
    }

    /**
     * Checks the tunnel options of a line against its type of tunnel.
     *
     * @param hasPort whether the tunnel has a port even if the line does not say so
     */
    static void checkTunnel(String type, boolean hasPort, GivenOptions given) throws UsageException {
        Legality legality = switch (type) {
            case "gue" ->
                Legality.of(
                        hasPort ? Legality.allow(Slot.TUN_PORT) : Legality.require(Slot.TUN_PORT),
                        Legality.allowOneOf(Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM));
            case "gre" -> Legality.allowOneOf(Slot.TUN_NOCSUM, Slot.TUN_CSUM);
            default -> Legality.NOTHING;
        };
        new LegalityCheck(legality, given, "the '" + type + "' tunnel type")
                .check(Slot.TUN_PORT, Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM);
    }

    private void check(Slot... slots) throws UsageException {
        for (Slot slot : slots) {
            if (given.contains(slot)) {
                checkSaid(slot);
            } else if (legality.requires(slot)) {
                throw UsageException.of("You need to supply the '" + slot.messageName() + "' option for " + place)
                        .about(given.verbAt());
            }
        }
    }

    private void checkSaid(Slot slot) throws UsageException {
        if (!legality.allows(slot)) {
            throw UsageException.of("Illegal '" + slot.messageName() + "' option with " + place + belongs(slot))
                    .about(given.at(slot));
        }
        if (legality.isExclusive(slot)) {
            if (exclusive != null) {
                throw UsageException.of("The option '" + slot.messageName() + "' conflicts with the '"
                                + exclusive.messageName() + "' option in " + place)
                        .about(given.at(slot));
            }
            exclusive = slot;
        }
    }

    /**
     * Returns where an option belongs that the C program does not have. For other options the message is that of the C
     * program.
     */
    private static String belongs(Slot slot) {
        if (!slot.isExtension()) {
            return "";
        }
        List<String> commands = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            if (verb.legality().allows(slot)) {
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
}
