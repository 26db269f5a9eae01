package io.github.ipvs4j.cli.console;

/**
 * Something about a line that is carried out, but perhaps not as it is written.
 *
 * @param word the number of the word that it is about
 * @param text for the user
 */
public record Remark(int word, String text) {}
