package io.github.ipvs4j.cli.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The age of this process: much of a call's time is over before the first line of Java runs. */
final class ProcessAge {
    /** The unit of both files, {@code USER_HZ}: a hundredth of a second. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** The place of {@code starttime} after the name in parentheses, from 0, in {@code /proc/self/stat}. */
    private static final int START_TIME = 19;

    private ProcessAge() {}

    /** In nanoseconds, to a hundredth of a second; 0 if the kernel does not tell. Java's own answer is a second off. */
    static long nanos() {
        try {
            return nanos(read("/proc/uptime"), read("/proc/self/stat"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
    }

    /** Returns the age from the texts of two files; the name in the second text may hold any characters. */
    static long nanos(String uptime, String stat) {
        int at = stat.lastIndexOf(')') + 2;
        for (int i = 0; i < START_TIME; i++) {
            at = stat.indexOf(' ', at) + 1;
        }
        long started = Long.parseLong(stat, at, stat.indexOf(' ', at), 10);
        int point = uptime.indexOf('.');
        long now = Long.parseLong(uptime, 0, point, 10) * 100 + Long.parseLong(uptime, point + 1, point + 3, 10);
        return Math.max(0, now - started) * NANOS_PER_TICK;
    }
}
