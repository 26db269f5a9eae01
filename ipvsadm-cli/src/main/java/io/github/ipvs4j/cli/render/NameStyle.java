package io.github.ipvs4j.cli.render;

/** Selects how to write hosts and ports. */
public enum NameStyle {
    /** Writes names where they are known, and numbers otherwise. */
    NAMES,
    /** Writes numbers, and looks up no name. */
    NUMBERS
}
