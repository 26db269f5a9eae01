package io.github.ipvs4j.cli.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of values of an option, and their words as far as these can be listed. */
enum OptionValues {
    /** There is no value. */
    NONE,
    /** Nobody can guess it. */
    FREE,
    /** One of {@link #words}. */
    WORDS,
    /** Some of {@link #words}, with commas between them. */
    LIST,
    /** A network interface. */
    INTERFACE,
    /** A virtual service of the option's protocol. */
    SERVICE,
    /** A real server of the line's service. */
    SERVER,
    /** A file. */
    FILE,
    /** A network namespace. */
    NAMESPACE;

    /** The words behind the colon of a help such as "Use this kind of tunnel: ipip, gue or gre (default ipip)". */
    private static final Pattern LISTED =
            Pattern.compile(": ((?:[a-z0-9-]+, )*[a-z0-9-]+(?: or [a-z0-9-]+)?)(?: \\(default .*)?$");

    /** The conditions that are complete without a value. */
    private static final Set<String> ALONE = Set.of("template", "empty");

    static OptionValues of(Option option) {
        if (option.valueName().isEmpty()) {
            return NONE;
        }
        if (option.slot() == Slot.SERVICE) {
            return SERVICE;
        }
        if (option.slot() == Slot.SERVER) {
            return SERVER;
        }
        if (option.slot() == Slot.MCAST_INTERFACE) {
            return INTERFACE;
        }
        if (option.slot() == Slot.MATCH) {
            return LIST;
        }
        if (option.slot() == Slot.NETNS) {
            return NAMESPACE;
        }
        if (option.valueName().equals("FILE")) {
            return FILE;
        }
        return words(option).isEmpty() ? FREE : option.valueName().contains("[,") ? LIST : WORDS;
    }

    /** Returns the words that the option's own row lists: in its value, like {@code master|backup}, or in its help. */
    static List<String> words(Option option) {
        if (option.slot() == Slot.MATCH) {
            return Stream.of(ServiceMatchParser.KEYS, ConnectionMatchParser.KEYS)
                    .flatMap(Arrays::stream)
                    .distinct()
                    .map(key -> ALONE.contains(key) ? key : key + "=")
                    .toList();
        }
        if (option.valueName().contains("|")) {
            return List.of(option.valueName().split("\\|"));
        }
        Matcher listed = LISTED.matcher(option.help());
        return option.valueName().isEmpty() || !listed.find()
                ? List.of()
                : List.of(listed.group(1).split(", | or "));
    }
}
