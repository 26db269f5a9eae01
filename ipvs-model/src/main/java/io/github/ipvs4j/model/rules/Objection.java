package io.github.ipvs4j.model.rules;

/**
 * What speaks against a rule.
 *
 * @param part which part of the rule it is about
 * @param message for the user
 */
public record Objection(Part part, String message) {}
