package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.query.ConnectionQuery;
import io.github.ipvs4j.cli.query.CountBy;
import io.github.ipvs4j.cli.watch.Interval;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.ServiceKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of options that the C program does not have, each checked as it is met. No rule has one, and few other lines. */
final class ExtensionOptions {
    private long patience;
    private String file = "";
    private @Nullable String output;
    private Set<ServiceKey> only = Set.of();
    private Colours colours = Colours.AUTO;
    private @Nullable MatchParser match;
    private @Nullable CountBy countBy;
    private Interval interval = Interval.STANDARD;

    /** Takes the next of them. */
    void take(Option option, String value, boolean hasValue, NameDatabase names) throws UsageException {
        switch (option) {
            case WAIT -> patience = hasValue ? LineInterpreter.timeout(value, 1) : 0;
            case WAIT_LOCK -> LineInterpreter.timeout(value, 0);
            case FILE -> file = value;
            case OUTPUT -> output = value;
            case ONLY -> only = ServiceList.parse(value, names);
            case COLOR -> takeColours(value);
            case MATCH -> takeMatch(value, names);
            case COUNT_BY -> takeCountBy(value);
            case NETNS -> checkNamespace(value);
            case WATCH -> interval = hasValue ? interval(value) : Interval.STANDARD;
            default -> throw new IllegalArgumentException(option.name());
        }
    }

    private void takeColours(String word) throws UsageException {
        Colours wanted = Colours.ofWord(word);
        if (wanted == null) {
            throw UsageException.of("illegal color `" + word + "' specified; it is auto, always or never");
        }
        colours = wanted;
    }

    private void takeMatch(String text, NameDatabase names) throws UsageException {
        if (match == null) {
            match = new MatchParser(names);
        }
        match.take(text);
    }

    private void takeCountBy(String word) throws UsageException {
        countBy = CountBy.ofWord(word);
        if (countBy == null) {
            throw UsageException.of("illegal count-by `" + word + "' specified: real, virtual, client or state");
        }
    }

    private static void checkNamespace(String text) throws UsageException {
        if (text.isEmpty()) {
            throw UsageException.of("illegal network namespace specified");
        }
    }

    private static Interval interval(String text) throws UsageException {
        long millis = Numbers.parseThousandths(text, Interval.LEAST, Interval.MOST);
        if (millis == Numbers.NONE) {
            throw UsageException.of("illegal interval `" + text + "' specified: 0.1 to 86400 seconds");
        }
        return new Interval(millis);
    }

    /** How many seconds to wait at most; 0 means without limit. */
    long patience() {
        return patience;
    }

    /** The name of a file; empty if none was given. */
    String file() {
        return file;
    }

    /** The file to write, or null for standard output. */
    @Nullable
    String output() {
        return output;
    }

    /** The services to which the line is limited; empty if it is not. */
    Set<ServiceKey> only() {
        return only;
    }

    Colours colours() {
        return colours;
    }

    /** Which connections, or null for all. */
    @Nullable
    ConnectionQuery query() {
        return match == null ? null : match.query();
    }

    /** What to count connections by, or null to list them. */
    @Nullable
    CountBy countBy() {
        return countBy;
    }

    Interval interval() {
        return interval;
    }
}
