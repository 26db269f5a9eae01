package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes wrong with operations of {@link FakeIpvs}, because a test says so. */
final class FakeTroubles {
    /** What becomes of an operation. */
    enum Kind {
        REFUSED,
        NOT_SENT,
        BROKEN,
        ANSWER_LOST
    }

    /** Of one operation, once. */
    private record Once(Operation operation, Kind kind, int errno) {}

    private final Map<Operation, Integer> always = new EnumMap<>(Operation.class);
    private final List<Once> once = new ArrayList<>();

    void refuseAlways(Operation operation, int errno) {
        always.put(operation, errno);
    }

    void add(Operation operation, Kind kind, int errno) {
        once.add(new Once(operation, kind, errno));
    }

    /** What is waiting for such an operation; it is used up. */
    private @Nullable Once take(Operation operation, Kind kind) {
        for (Once each : once) {
            if (each.operation == operation && each.kind == kind) {
                once.remove(each);
                return each;
            }
        }
        return null;
    }

    boolean takes(Operation operation, Kind kind) {
        return take(operation, kind) != null;
    }

    /** The errno with which such an operation is refused, or 0. */
    int refusal(Operation operation) {
        Once now = take(operation, Kind.REFUSED);
        return now != null ? now.errno : always.getOrDefault(operation, 0);
    }

    /** Fails a reading as it is told to. */
    void fail(Operation operation) throws IpvsException {
        int errno = refusal(operation);
        if (errno != 0) {
            throw IpvsException.refused(operation, errno);
        }
        if (takes(operation, Kind.NOT_SENT)) {
            throw notSent(operation);
        }
        if (takes(operation, Kind.BROKEN) || takes(operation, Kind.ANSWER_LOST)) {
            throw unclear(operation);
        }
    }

    static IpvsException notSent(Operation operation) {
        return IpvsException.notSent(operation, "the request could not be sent: No buffer space available", null);
    }

    static IpvsException unclear(Operation operation) {
        return IpvsException.failed(operation, "the kernel's answer was lost: No buffer space available", null);
    }
}
