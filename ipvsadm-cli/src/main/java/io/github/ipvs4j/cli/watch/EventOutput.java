package io.github.ipvs4j.cli.watch;

/** The forms of an event. */
public enum EventOutput {
    /** A line for people, on standard output. */
    TEXT,
    /** A JSON document in each line, on standard output. */
    JSON,
    /** A message to the system log. */
    SYSLOG
}
