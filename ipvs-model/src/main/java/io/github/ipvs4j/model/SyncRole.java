package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** The role of a synchronisation daemon: {@code IP_VS_STATE_*} of {@code <linux/ip_vs.h>}. */
public enum SyncRole {
    /** Sends this director's connections to the group, {@code IP_VS_STATE_MASTER}. */
    MASTER(1, "master"),
    /** Takes connections from the group, {@code IP_VS_STATE_BACKUP}. */
    BACKUP(2, "backup");

    private final int code;
    private final String word;

    SyncRole(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** Returns the kernel's number, 1 or 2. */
    public int code() {
        return code;
    }

    /** {@code master} or {@code backup}, as commands and listings spell it. */
    public String word() {
        return word;
    }

    /** Returns the role with this kernel number, or null. */
    public static @Nullable SyncRole ofCode(long code) {
        return code == MASTER.code ? MASTER : code == BACKUP.code ? BACKUP : null;
    }

    /** Returns the role with this spelling, or null. */
    public static @Nullable SyncRole ofWord(String word) {
        return word.equals(MASTER.word) ? MASTER : word.equals(BACKUP.word) ? BACKUP : null;
    }
}
