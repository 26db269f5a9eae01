package io.github.ipvs4j.cli.support;

/** Lines of tests as words. */
public final class Words {
    private Words() {}

    /** The words between blanks; {@code ''} is an empty word, and {@code \s} a blank within a word. */
    public static String[] of(String line) {
        if (line.isEmpty()) {
            return new String[0];
        }
        String[] words = line.split(" +", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("''") ? "" : words[i].replace("\\s", " ");
        }
        return words;
    }
}
