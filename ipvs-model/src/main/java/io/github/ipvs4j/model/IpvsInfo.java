package io.github.ipvs4j.model;

/**
 * Describes the kernel's IPVS.
 *
 * @param version one byte each for major, minor and patch: 1.2.1 is {@code 0x010201}
 * @param connectionTableSize buckets of the connection hash table, 0…4294967295
 */
public record IpvsInfo(int version, long connectionTableSize) {
    /** Checks the range. */
    public IpvsInfo {
        Checks.range("connection table size", connectionTableSize, 0, Checks.MAX_U32);
    }

    /** Returns the version in words, such as {@code 1.2.1}. */
    public String versionText() {
        return (version >>> 16 & 0xff) + "." + (version >>> 8 & 0xff) + "." + (version & 0xff);
    }
}
