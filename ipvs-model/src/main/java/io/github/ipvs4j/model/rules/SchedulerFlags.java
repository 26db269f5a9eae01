package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceSpec;
import org.jspecify.annotations.Nullable;

/**
 * Converts between the words of {@code -b} and the bits of the flags: {@code flag-1} to {@code flag-3}. With the
 * schedulers sh and mh the first two bits have names of their own.
 */
public final class SchedulerFlags {
    private static final String FIRST_GENERIC = "flag-1";
    private static final String SECOND_GENERIC = "flag-2";
    private static final String THIRD = "flag-3";

    private SchedulerFlags() {}

    /** Returns the bit for a word of any scheduler; 0 for an unknown word. */
    public static int bit(String word) {
        return switch (word) {
            case FIRST_GENERIC, "sh-fallback", "mh-fallback" -> ServiceSpec.SCHED_1;
            case SECOND_GENERIC, "sh-port", "mh-port" -> ServiceSpec.SCHED_2;
            case THIRD -> ServiceSpec.SCHED_3;
            default -> 0;
        };
    }

    /** Returns the one scheduler a word goes with, or null if it goes with any. */
    public static @Nullable String scheduler(String word) {
        return word.startsWith("sh-") || word.startsWith("mh-") ? word.substring(0, 2) : null;
    }

    /** Returns the comma list for the flags of a service; empty if it has none. */
    public static String text(ServiceSpec service) {
        String scheduler = service.scheduler();
        boolean named = isNamed(scheduler);
        int flags = service.flags();
        String text = "";
        if ((flags & ServiceSpec.SCHED_1) != 0) {
            text = named ? scheduler + "-fallback" : FIRST_GENERIC;
        }
        if ((flags & ServiceSpec.SCHED_2) != 0) {
            text = join(text, named ? scheduler + "-port" : SECOND_GENERIC);
        }
        if ((flags & ServiceSpec.SCHED_3) != 0) {
            text = join(text, THIRD);
        }
        return text;
    }

    /** {@link Scheduler#takesFlags} would have that class loaded at each start. */
    private static boolean isNamed(String scheduler) {
        return scheduler.equals(Scheduler.SOURCE_HASHING) || scheduler.equals(Scheduler.MAGLEV_HASHING);
    }

    private static String join(String list, String word) {
        return list.isEmpty() ? word : list + "," + word;
    }
}
