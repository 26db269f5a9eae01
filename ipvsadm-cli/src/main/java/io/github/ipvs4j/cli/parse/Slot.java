package io.github.ipvs4j.cli.parse;

/**
 * A thing that may be said on a line, most often once, by one of the options that share it. In the order in which a line is checked,
 * which decides the error that is seen when there are several.
 */
public enum Slot {
    //                                       A E D C  L a e d  set start stop  R S Z  check  diff apply drain undrain
    // status prometheus
    NUMERIC("numeric", /*                 */ "....o.......o..oo...."),
    CONNECTION("connection", /*           */ "....1................"),
    SERVICE("service-address", /*         */ "RRR.1RRR.....o...oo.."),
    SCHEDULER("scheduler", /*             */ "oo..................."),
    PERSISTENT("persistent", /*           */ "oo..................."),
    NETMASK("netmask", /*                 */ "oo..................."),
    SERVER("real-server", /*              */ ".....RRR.........++.."),
    FORWARDING("forwarding-method", /*    */ ".....oo.............."),
    WEIGHT("weight", /*                   */ ".....oo.............."),
    UPPER_THRESHOLD("u-threshold", /*     */ ".....oo.............."),
    LOWER_THRESHOLD("l-threshold", /*     */ ".....oo.............."),
    MCAST_INTERFACE("mcast-interface", /* */ ".........o..........."),
    TIMEOUT("timeout", /*                 */ "....1................"),
    DAEMON("daemon", /*                   */ "....1................"),
    STATS("stats", /*                     */ "....o................"),
    RATE("rate", /*                       */ "....o................"),
    THRESHOLDS("thresholds", /*           */ "....o................"),
    PERSISTENT_CONN("persistent-conn", /* */ "....o................"),
    NOSORT("nosort", /*                   */ "....o................"),
    SYNCID("syncid", /*                   */ "....o....oo.........."),
    EXACT("exact", /*                     */ "....o................"),
    OPS("ops", /*                         */ "oo..................."),
    PERSISTENCE_ENGINE("pe", /*           */ "oo..................."),
    SCHED_FLAGS("sched-flags", /*         */ "oo..................."),
    MCAST_GROUP("mcast-group", /*         */ ".........o..........."),
    MCAST_PORT("mcast-port", /*           */ ".........o..........."),
    MCAST_TTL("mcast-ttl", /*             */ ".........o..........."),
    SYNC_MAXLEN("sync-maxlen", /*         */ ".........o..........."),
    TUN_INFO("tun-info", /*               */ "....o................"),
    TUN_TYPE("tun-type", /*               */ ".....oo.............."),
    TUN_PORT("tun-port", /*               */ ".....oo.............."),
    TUN_NOCSUM("tun-nocsum", /*           */ ".....oo.............."),
    TUN_CSUM("tun-csum", /*               */ ".....oo.............."),
    TUN_REMCSUM("tun-remcsum", /*         */ ".....oo.............."),
    REPLACE("replace", /*                 */ "...........o........."),
    FORCE_EMPTY("force-empty", /*         */ "...........o....o...."),
    ALL("all", /*                         */ "............o........"),
    STRICT("strict", /*                   */ "...........o........."),
    FILE("file", /*                       */ "...........o........."),
    KEEP("keep", /*                       */ ".o....o.............."),
    DRY_RUN("dry-run", /*                 */ "................o...."),
    KEEP_WEIGHTS("keep-weights", /*       */ "...............oo...."),
    ONLY("only", /*                       */ "...............oo...."),
    COLOR("color", /*                     */ "....o..........oo..o."),
    QUIET("quiet", /*                     */ "...................o."),
    OUTPUT("output", /*                   */ "....................o"),
    WAIT("wait", /*                       */ ".................o..."),
    REMOVE("remove", /*                   */ ".................o..."),
    MATCH("match", /*                     */ "....*................"),
    COUNT_BY("count-by", /*               */ "....o................"),
    NETNS("netns", /*                     */ "oooooooooooooo.oooooo"),
    WAIT_LOCK("wait-lock", /*             */ "oooo.ooooooo.o..ooo.."),
    JSON("json", /*                       */ "....o................"),
    PRETTY("pretty", /*                   */ "....o................"),
    WATCH("watch", /*                     */ "....o................");

    /** The line must have it. */
    static final char REQUIRED = 'R';
    /** The line must have it, and may say it several times. */
    static final char REPEATED = '+';
    /** The line may have it, several times. */
    static final char REPEATABLE = '*';
    /** At most one of these may be there. */
    static final char EXCLUSIVE = '1';
    /** The line must not have it. */
    static final char ILLEGAL = '.';

    private final String messageName;
    private final String legality;

    Slot(String messageName, String legality) {
        this.messageName = messageName;
        this.legality = legality;
    }

    /** How error messages call it. */
    public String messageName() {
        return messageName;
    }

    /** Whether the C program does not know it. */
    boolean isExtension() {
        return compareTo(REPLACE) >= 0;
    }

    /** Whether such a line may say it several times. */
    boolean mayBeRepeated(Verb verb) {
        char legality = legality(verb);
        return legality == REPEATED || legality == REPEATABLE;
    }

    /** {@link #REQUIRED}, {@link #EXCLUSIVE}, {@link #ILLEGAL}, {@link #REPEATED}, {@link #REPEATABLE}, or 'o' for allowed. */
    char legality(Verb verb) {
        return legality.charAt(verb.column());
    }
}
