package io.github.ipvs4j.cli.restore;

/** What becomes of the rest when a line cannot be carried out. */
public enum OnFailure {
    /** It is carried out. */
    GO_ON,
    /** It is not; a table that was to be replaced is left as it was. */
    GIVE_UP
}
