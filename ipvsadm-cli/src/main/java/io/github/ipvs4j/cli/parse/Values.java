package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.rules.Limits;

/** Reads kinds of values that several options share, and reports what is wrong with a value. */
final class Values {
    private Values() {}

    /**
     * Reads a whole number.
     *
     * @param what the name of the value in the error message
     */
    static long number(String text, long least, long most, String what) throws UsageException {
        long value = Numbers.parse(text, least, most);
        if (value == Numbers.NONE) {
            throw UsageException.of("illegal " + what + " specified");
        }
        return value;
    }

    /** Returns the number of a port other than 0. */
    static int port(String text, String what) throws UsageException {
        return (int) number(text, 1, HostPort.MAX_PORT, what);
    }

    /** Seconds. */
    static long timeout(String text, long least) throws UsageException {
        long seconds = Numbers.parse(text, least, Limits.TIMEOUT_SECONDS);
        if (seconds == Numbers.NONE) {
            throw UsageException.of("invalid timeout value `" + text + "' specified");
        }
        return seconds;
    }

    /**
     * Returns the name if the kernel has room for it; otherwise a name that fits and that nothing can have, so that the
     * kernel itself reports it as unknown. Cut short, as the C program does it, it might be the name of something else.
     */
    static String fittingName(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "/";
    }

    /** Returns a condition of {@code --match} that makes no sense, and why. */
    static UsageException illegalCondition(String condition, String why) {
        return UsageException.of("illegal condition `" + condition + "' in --match: " + why);
    }
}
