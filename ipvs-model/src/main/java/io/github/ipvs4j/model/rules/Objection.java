package io.github.ipvs4j.model.rules;

/**
 * An objection to a rule.
 *
 * @param part the part of the rule that it is about
 * @param message for the user
 */
public record Objection(Part part, String message) {}
