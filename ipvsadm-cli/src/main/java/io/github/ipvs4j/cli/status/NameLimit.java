package io.github.ipvs4j.cli.status;

/** Limits a finding that many services may have: names the first ten services, and counts the others. */
final class NameLimit {
    private static final int NAMED = 10;

    private int found;

    /** Counts one more service, and returns whether to name it. */
    boolean countAndName() {
        found++;
        return found <= NAMED;
    }

    /** Returns how many of the services were not to be named. */
    int unnamed() {
        return Math.max(0, found - NAMED);
    }
}
