package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.command.SystemFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** A privilege of a process that this program has a use for, by its bit in {@code linux/capability.h}. */
enum Capability {
    CAP_NET_ADMIN(12, "IPVS does not answer"),
    CAP_SYS_MODULE(16, "the module ip_vs cannot be loaded from here"),
    CAP_SYS_ADMIN(21, "there is no --netns");

    private static final String STATUS = "/proc/thread-self/status";
    private static final String EFFECTIVE = "CapEff:";
    private static final int HEXADECIMAL = 16;

    private final int bit;
    private final String lack;

    Capability(int bit, String lack) {
        this.bit = bit;
        this.lack = lack;
    }

    /** What it is like without it. */
    String lack() {
        return lack;
    }

    /** Those that this process does not have; none if the kernel does not tell. */
    static List<Capability> missing(SystemFiles files) {
        List<Capability> missing = new ArrayList<>();
        String status = files.read(STATUS);
        StringTokenizer words = new StringTokenizer(status == null ? "" : status);
        while (words.hasMoreTokens()) {
            if (words.nextToken().equals(EFFECTIVE) && words.hasMoreTokens()) {
                long held = Long.parseUnsignedLong(words.nextToken(), HEXADECIMAL);
                for (Capability each : values()) {
                    if ((held >>> each.bit & 1) == 0) {
                        missing.add(each);
                    }
                }
            }
        }
        return missing;
    }
}
