package com.kenai.jffi.internal;

/**
 * Frees nothing. jffi's own class of this name frees what belongs to objects that are no longer used, and starts a
 * thread for that by reflection. This program opens one library and makes a few call contexts, for as long as it runs.
 */
public final class Cleaner {
    private Cleaner() {}

    /** Returns {@code free}, for callers that free without waiting for the collector. */
    public static Runnable register(Object owner, Runnable free) {
        return free;
    }
}
