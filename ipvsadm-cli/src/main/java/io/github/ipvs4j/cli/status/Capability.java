package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.SystemFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A privilege of a process that this program has a use for, by its bit in {@code linux/capability.h}. */
enum Capability {
    CAP_NET_ADMIN(12, "IPVS does not answer"),
    CAP_SYS_MODULE(16, "the module ip_vs cannot be loaded from here"),
    CAP_SYS_ADMIN(21, "--netns does not work");

    private static final String STATUS = "/proc/thread-self/status";
    private static final String EFFECTIVE = "\nCapEff:\t";
    private static final int HEXADECIMAL = 16;

    private final int bit;
    private final String lack;

    Capability(int bit, String lack) {
        this.bit = bit;
        this.lack = lack;
    }

    /** Returns the effect of its absence. */
    String lack() {
        return lack;
    }

    /** Returns the privileges that this process does not have, or null if the kernel does not report them. */
    static @Nullable List<Capability> missing(SystemFiles files) {
        String status = files.read(STATUS);
        int start = status == null ? -1 : status.indexOf(EFFECTIVE);
        if (status == null || start < 0) {
            return null;
        }
        int end = status.indexOf('\n', start + EFFECTIVE.length());
        try {
            return missing(Long.parseUnsignedLong(
                    status.substring(start + EFFECTIVE.length(), end < 0 ? status.length() : end), HEXADECIMAL));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Capability> missing(long held) {
        List<Capability> missing = new ArrayList<>();
        for (Capability each : values()) {
            if ((held >>> each.bit & 1) == 0) {
                missing.add(each);
            }
        }
        return missing;
    }
}
