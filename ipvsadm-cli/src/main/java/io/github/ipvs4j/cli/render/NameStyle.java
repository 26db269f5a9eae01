package io.github.ipvs4j.cli.render;

/** The ways to write hosts and ports. */
public enum NameStyle {
    /** By their names, where they have some. */
    NAMES,
    /** By their numbers, so that nothing is looked up. */
    NUMBERS
}
