package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts connections by group. It keeps one entry for each group, so its size does not grow with each connection. */
public final class Tally implements Consumer<Connection> {
    private final CountBy by;
    private final Map<Group, Group> groups = new HashMap<>();
    private long total;

    /** Creates an empty count. */
    public Tally(CountBy by) {
        this.by = by;
    }

    @Override
    public void accept(Connection connection) {
        Group group = by.group(connection);
        Group known = groups.putIfAbsent(group, group);
        (known == null ? group : known).add();
        total++;
    }

    /** Returns the number of counted connections. */
    public long total() {
        return total;
    }

    /** Returns the groups, the largest first. */
    public Group[] groups() {
        Group[] sorted = groups.keySet().toArray(new Group[0]);
        Arrays.sort(sorted);
        return sorted;
    }
}
