package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.SyncDaemon;

/**
 * A synchronisation daemon that a file asks for.
 *
 * @param daemon how it is to run
 * @param place where the file starts it
 */
public record DesiredDaemon(SyncDaemon daemon, Place place) {}
