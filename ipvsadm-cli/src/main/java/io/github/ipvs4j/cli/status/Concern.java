package io.github.ipvs4j.cli.status;

import java.util.Locale;

/**
 * A finding that needs attention.
 *
 * @param kind which kind of finding
 * @param text the finding in words
 */
record Concern(Kind kind, String text) {
    /** The kinds of findings; JSON documents have their names. */
    enum Kind {
        NO_USABLE_SERVER,
        FORWARDING_OFF,
        CONNECTION_TABLE_CROWDED,
        CONNECTION_TABLE_FULL,
        SERVICE_TABLE_CROWDED,
        RATES_NOT_ESTIMATED,
        MEMORY_LOW;

        /** Returns the name in documents. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
