package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.TunnelType;
import org.jspecify.annotations.Nullable;

/** The words of {@code --tun-type}. */
public final class TunnelWords {
    private static final TunnelType[] TYPES = {TunnelType.IPIP, TunnelType.GUE, TunnelType.GRE};
    private static final String[] WORDS = {"ipip", "gue", "gre"};

    private TunnelWords() {}

    /** Returns the type with this spelling, or null. */
    public static @Nullable TunnelType type(String word) {
        for (int i = 0; i < WORDS.length; i++) {
            if (WORDS[i].equals(word)) {
                return TYPES[i];
            }
        }
        return null;
    }

    /** Returns the word for a type, or null for one that has none. */
    public static @Nullable String word(TunnelType type) {
        for (int i = 0; i < TYPES.length; i++) {
            if (TYPES[i].code() == type.code()) {
                return WORDS[i];
            }
        }
        return null;
    }
}
