package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;

/** Somebody else who changes the table at the same time. */
final class OtherWriter {
    private OtherWriter() {}

    /**
     * Returns whether somebody else has already deleted or stopped the thing that the step deletes, so that nothing is
     * left to do.
     */
    static boolean hasDone(IpvsException refusal) {
        int errno = refusal.errno();
        return switch (refusal.operation()) {
            case DELETE_SERVICE, STOP_DAEMON -> errno == Errno.ESRCH;
            case DELETE_SERVER -> errno == Errno.ENOENT || errno == Errno.ESRCH;
            default -> false;
        };
    }

    /**
     * Returns whether the refusal of a planned step shows another writer: a plan adds only missing things and changes
     * only existing ones.
     */
    static boolean isShownBy(IpvsException refusal) {
        int errno = refusal.errno();
        return switch (refusal.operation()) {
            case ADD_SERVICE, START_DAEMON -> errno == Errno.EEXIST;
            case ADD_SERVER -> errno == Errno.EEXIST || errno == Errno.ESRCH;
            case EDIT_SERVICE, DELETE_SERVICE, STOP_DAEMON -> errno == Errno.ESRCH;
            case EDIT_SERVER, DELETE_SERVER -> errno == Errno.ENOENT || errno == Errno.ESRCH;
            default -> false;
        };
    }
}
