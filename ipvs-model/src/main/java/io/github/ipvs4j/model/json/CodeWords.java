package io.github.ipvs4j.model.json;

import org.jspecify.annotations.Nullable;

/**
 * The words that documents have for numbers of the kernel. They are part of the documents' contract, so they do not
 * change with the words of the command line.
 */
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

    /** {@code IP_VS_CONN_F_TUNNEL_TYPE_*}. */
    static final CodeWords TUNNELS = new CodeWords(new int[] {0, 1, 2}, "ipip", "gue", "gre");
    /** {@code IP_VS_STATE_*}. */
    static final CodeWords ROLES = new CodeWords(new int[] {1, 2}, "master", "backup");

    private final int[] codes;
    private final String[] words;

    private CodeWords(int[] codes, String... words) {
        this.codes = codes;
        this.words = words;
    }

    /** Returns the code of a word, or −1. */
    int code(String word) {
        for (int i = 0; i < codes.length; i++) {
            if (words[i].equals(word)) {
                return codes[i];
            }
        }
        return -1;
    }

    /** Returns all words, for a message: {@code a, b or c}. */
    String list() {
        StringBuilder list = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            list.append(i + 1 < words.length ? ", " : " or ").append(words[i]);
        }
        return list.toString();
    }

    /** Returns the word for a code, or null. */
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
