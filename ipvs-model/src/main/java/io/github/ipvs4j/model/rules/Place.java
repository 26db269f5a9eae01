package io.github.ipvs4j.model.rules;

/**
 * A word of a rule file.
 *
 * @param line its line, from 1 on
 * @param column its first byte within the line, from 1 on
 * @param length its length in bytes
 */
public record Place(int line, int column, int length) {}
