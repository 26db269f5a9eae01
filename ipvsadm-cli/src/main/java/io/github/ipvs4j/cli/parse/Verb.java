package io.github.ipvs4j.cli.parse;

/** What a command line does: the option that must come first. */
public enum Verb {
    ADD_SERVICE("add-service", 0),
    EDIT_SERVICE("edit-service", 1),
    DELETE_SERVICE("delete-service", 2),
    FLUSH("flush", 3),
    LIST("list", 4),
    ADD_SERVER("add-server", 5),
    EDIT_SERVER("edit-server", 6),
    DELETE_SERVER("delete-server", 7),
    SET("set", 8),
    START_DAEMON("start-daemon", 9),
    STOP_DAEMON("stop-daemon", 10),
    RESTORE("restore", 11),
    SAVE("save", 12),
    ZERO("zero", 13),
    CHECK("check", 14),
    DIFF("diff", 15),
    APPLY("apply", 16),
    DRAIN("drain", 17),
    UNDRAIN("undrain", 18),
    STATUS("status", 19),
    PROMETHEUS("prometheus", 20),
    /** Takes no options: the rest of the line is not looked at. */
    HELP("help", -1),
    /** As {@link #HELP}, but for a wish for JSON. */
    VERSION("version", -1);

    private final String messageName;
    private final int column;

    Verb(String messageName, int column) {
        this.messageName = messageName;
        this.column = column;
    }

    /** How error messages call it. */
    public String messageName() {
        return messageName;
    }

    /** Whether the C program does not know it. */
    boolean isExtension() {
        return compareTo(CHECK) >= 0 && compareTo(PROMETHEUS) <= 0;
    }

    /** Whether a line of a rule file may have it; what takes such a file, takes its time or only tells may not. */
    boolean isForRuleFiles() {
        return switch (this) {
            case RESTORE, CHECK, DIFF, APPLY, DRAIN, UNDRAIN, STATUS, PROMETHEUS, HELP, VERSION -> false;
            default -> true;
        };
    }

    /** Its place in the legality rows of {@link Slot}; −1 for the verbs without options. */
    int column() {
        return column;
    }
}
