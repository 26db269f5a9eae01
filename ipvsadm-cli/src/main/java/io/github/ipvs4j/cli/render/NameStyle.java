package io.github.ipvs4j.cli.render;

/** How hosts and ports are written. */
public enum NameStyle {
    /** By their names, where they have some. */
    NAMES,
    /** By their numbers, so that nothing is looked up. */
    NUMBERS
}
