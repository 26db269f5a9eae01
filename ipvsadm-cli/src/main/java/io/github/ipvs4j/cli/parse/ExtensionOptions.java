package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.status.Alert;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.cli.watch.Interval;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.query.ConnectionQuery;
import io.github.ipvs4j.model.query.CountBy;
import io.github.ipvs4j.model.query.ServiceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of options that the C program does not have, each checked as it is met. No rule has one, and few other
 * lines.
 */
final class ExtensionOptions {
    private final NameDatabase names;

    private long drainSeconds;
    private long lockWaitSeconds;
    private String namespace = "";
    private String file = "";
    private @Nullable String output;
    private @Nullable String state;
    private Set<ServiceKey> only = Set.of();
    private Colours colours = Colours.AUTO;
    private final List<String> conditions = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private @Nullable CountBy countBy;
    private Interval interval = Interval.STANDARD;

    /** Nothing yet; names of hosts and ports are looked up in {@code names}. */
    ExtensionOptions(NameDatabase names) {
        this.names = names;
    }

    /** Takes the longest wait in seconds; null means without limit. */
    void takeWait(@Nullable String seconds) throws UsageException {
        drainSeconds = seconds == null ? 0 : Values.timeout(seconds, 1);
    }

    void takeLockWait(String seconds) throws UsageException {
        lockWaitSeconds = Values.timeout(seconds, 0);
    }

    void takeFile(String name) {
        file = name;
    }

    void takeOutput(String name) {
        output = name;
    }

    void takeState(String name) {
        state = name;
    }

    void takeOnly(String services) throws UsageException {
        only = ServiceList.parse(services, names);
    }

    void takeColours(String word) throws UsageException {
        Colours wanted = Colours.ofWord(word);
        if (wanted == null) {
            throw UsageException.of("illegal color `" + word + "' specified; it is auto, always or never");
        }
        colours = wanted;
    }

    void takeMatch(String text) {
        conditions.add(text);
    }

    void takeAlert(Severity severity, String text) throws UsageException {
        alerts.add(AlertParser.parse(severity, text));
    }

    void takeCountBy(String word) throws UsageException {
        countBy = CountBy.ofWord(word);
        if (countBy == null) {
            throw UsageException.of("illegal count-by `" + word + "' specified: real, virtual, client or state");
        }
    }

    void takeNamespace(String name) throws UsageException {
        if (name.isEmpty()) {
            throw UsageException.of("illegal network namespace specified");
        }
        namespace = name;
    }

    /** Takes the interval in seconds; null means the default. */
    void takeInterval(@Nullable String seconds) throws UsageException {
        if (seconds == null) {
            interval = Interval.STANDARD;
            return;
        }
        long millis = Numbers.parseThousandths(seconds, Interval.LEAST, Interval.MOST);
        if (millis == Numbers.NONE) {
            throw UsageException.of("illegal interval `" + seconds + "' specified: 0.1 to 86400 seconds");
        }
        interval = new Interval(millis);
    }

    /** Returns the longest time to wait, in seconds; 0 means no limit. */
    long drainSeconds() {
        return drainSeconds;
    }

    /** Returns the longest time to wait, in seconds, for other commands that change the table. */
    long lockWaitSeconds() {
        return lockWaitSeconds;
    }

    /** Returns the name of a file; empty if none was given. */
    String file() {
        return file;
    }

    /** Returns the file to write, or null for standard output. */
    @Nullable
    String output() {
        return output;
    }

    /** Returns the file that keeps the table from run to run, or null. */
    @Nullable
    String state() {
        return state;
    }

    /** Returns the network namespace, a name or a path; empty if none was given. */
    String namespace() {
        return namespace;
    }

    /** Returns the services to which the line is limited; empty if it is not. */
    Set<ServiceKey> only() {
        return only;
    }

    Colours colours() {
        return colours;
    }

    /** Returns the values of {@code --match} as given. */
    List<String> conditions() {
        return conditions;
    }

    /** Reads which connections {@code --match} asks for. */
    ConnectionQuery connections() throws UsageException {
        return new ConnectionQuery(new ConnectionMatchParser(names).read(conditions));
    }

    /** Reads which services {@code --match} asks for. */
    ServiceQuery services() throws UsageException {
        return new ServiceQuery(new ServiceMatchParser(names).read(conditions));
    }

    /** Returns the conditions of {@code --warning} and {@code --critical}. */
    List<Alert> alerts() {
        return alerts;
    }

    /** Returns the property by which to count connections, or null to list them. */
    @Nullable
    CountBy countBy() {
        return countBy;
    }

    Interval interval() {
        return interval;
    }
}
