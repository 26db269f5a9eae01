package io.github.ipvs4j.model.rules;

/** A part of a rule that something may be wrong with. */
public enum Part {
    /** The command of the rule. */
    COMMAND,
    /** Its virtual service. */
    SERVICE,
    /** Its real server. */
    SERVER,
    /** The service's scheduler. */
    SCHEDULER,
    /** The scheduler's flags. */
    FLAGS,
    /** The service's persistence engine. */
    ENGINE,
    /** The service's mask of persistence. */
    NETMASK,
    /** The server's weight. */
    WEIGHT,
    /** One of the server's thresholds, the lower one if there is a choice. */
    THRESHOLD,
    /** The server's tunnel. */
    TUNNEL
}
