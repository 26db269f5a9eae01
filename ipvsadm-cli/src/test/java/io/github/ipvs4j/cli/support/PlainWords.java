package io.github.ipvs4j.cli.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds phrases that the style of CONTRIBUTING.md bans, in pages, comments and messages. */
public final class PlainWords {
    private static final Pattern BANNED =
            Pattern.compile("\\b(those that|of what|what there is|what else there is|there is to say|it is so already"
                    + "|is so already|(?:is|are|was|were|be|been|not) told|tells? of|come along|comes along|as it is so"
                    + "|whoever|so many|like that|what is not given|what was made|be(?:come|comes|came) of|one a line"
                    + "|what to say|who may do)\\b");
    private static final Pattern OPENER = Pattern.compile(
            "(What|Whatever|Those|Of|Whether|That|Who|Whoever|Whose|Which|Where|When|How|As|So that|Tells|Has)\\b.*");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern OTHER = Pattern.compile("(?m)//(.*)$|\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private PlainWords() {}

    /** Returns the banned phrases of a text. */
    public static List<String> banned(String prose) {
        return BANNED.matcher(prose.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /**
     * Returns what is wrong with a Java source: Javadoc that begins with a word such as "What" instead of a verb or a
     * noun, and banned phrases in comments and strings.
     */
    public static List<String> wrong(String source) {
        List<String> wrong = new ArrayList<>();
        for (Matcher comment = JAVADOC.matcher(source); comment.find(); ) {
            String text = comment.group(1).replaceAll("\\s*\n\\s*\\*\\s?", " ").strip();
            if (OPENER.matcher(text).matches()) {
                wrong.add(text);
            }
            wrong.addAll(banned(text));
        }
        for (Matcher other = OTHER.matcher(JAVADOC.matcher(source).replaceAll("")); other.find(); ) {
            wrong.addAll(banned(other.group()));
        }
        return wrong;
    }
}
