package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * A line that says nothing that its verb does not take, and all that it demands.
 *
 * @param verb what it does
 * @param role of which synchronisation daemon, or null if it names none
 * @param timeouts those of {@code --set}; null for any other verb
 * @param parsed its words
 * @param options its options behind the verb
 */
record Line(Verb verb, @Nullable SyncRole role, @Nullable Timeouts timeouts, ParsedLine parsed, LineOptions options) {}
