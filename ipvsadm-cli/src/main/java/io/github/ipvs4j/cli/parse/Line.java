package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * A line that has all mandatory options of its verb and no illegal ones.
 *
 * @param verb the verb
 * @param role the role of the synchronisation daemon, or null if the line names none
 * @param timeouts the values of {@code --set}; null for any other verb
 * @param parsed its words
 * @param options its options behind the verb
 */
record Line(Verb verb, @Nullable SyncRole role, @Nullable Timeouts timeouts, ParsedLine parsed, LineOptions options) {}
