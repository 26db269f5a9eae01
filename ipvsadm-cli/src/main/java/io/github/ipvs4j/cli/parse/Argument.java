package io.github.ipvs4j.cli.parse;

/** Whether an option takes a value. */
enum Argument {
    NONE,
    REQUIRED,
    /** Attached to the option, or the next word unless that starts with a dash. */
    OPTIONAL
}
