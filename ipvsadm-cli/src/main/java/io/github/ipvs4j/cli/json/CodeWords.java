package io.github.ipvs4j.cli.json;

import org.jspecify.annotations.Nullable;

/** The words for the kernel's numbers of a thing. */
final class CodeWords {
    /** {@code IPPROTO_*}. */
    static final CodeWords PROTOCOLS = new CodeWords(new int[] {6, 17, 132}, "tcp", "udp", "sctp");
    /** {@code IP_VS_CONN_F_FWD_MASK}. */
    static final CodeWords FORWARDING =
            new CodeWords(new int[] {0, 1, 2, 3, 4}, "masquerade", "local", "tunnel", "direct_routing", "bypass");
    /** {@code IP_VS_TUNNEL_ENCAP_FLAG_*}. */
    static final CodeWords CHECKSUMS = new CodeWords(new int[] {0, 1, 2}, "none", "plain", "remote");
    /** {@code AF_*}. */
    static final CodeWords FAMILIES = new CodeWords(new int[] {2, 10}, "ipv4", "ipv6");

    private final int[] codes;
    private final String[] words;

    private CodeWords(int[] codes, String... words) {
        this.codes = codes;
        this.words = words;
    }

    /** The word for a code, or null. */
    @Nullable
    String word(long code) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == code) {
                return words[i];
            }
        }
        return null;
    }
}
