package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.RealServerSpec;

/**
 * A server that a file asks for.
 *
 * @param spec how it is to be
 * @param place where the file adds it
 */
public record DesiredServer(RealServerSpec spec, Place place) {}
