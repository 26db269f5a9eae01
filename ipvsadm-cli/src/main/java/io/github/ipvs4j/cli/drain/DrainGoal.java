package io.github.ipvs4j.cli.drain;

/** The steps of taking servers out. */
public enum DrainGoal {
    /** They get no new connections. */
    NO_WEIGHT,
    /** They have none left either. */
    NO_CONNECTIONS,
    /** They are deleted then, all of them, or none if one of them still has connections. */
    REMOVED
}
