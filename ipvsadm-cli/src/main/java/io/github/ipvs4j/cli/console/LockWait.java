package io.github.ipvs4j.cli.console;

import java.util.StringTokenizer;
import java.util.function.Supplier;

/** Waits for locks that other processes hold, up to a limit, and says who holds a lock when the limit is over. */
final class LockWait {
    /** Enough for hundreds of calls at once, and for one that carries out a large file. */
    static final long STANDARD_SECONDS = 30;

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000;
    private static final long FIRST_PAUSE = 1;
    private static final long LONGEST_PAUSE = 50;
    private static final String MAIN_CLASS = "io.github.ipvs4j.cli.Main";

    private final Kernel kernel;
    private final Supplier<Machine> machine;
    private final long limitSeconds;

    /**
     * Creates a wait.
     *
     * @param limitSeconds the longest wait for each lock; 0 does not wait at all
     */
    LockWait(Kernel kernel, Supplier<Machine> machine, long limitSeconds) {
        this.kernel = kernel;
        this.machine = machine;
        this.limitSeconds = limitSeconds;
    }

    /**
     * Waits for a lock that was not free a moment ago.
     *
     * @param what the thing that the lock protects, such as {@code "the table"}
     * @param consequence the end of the message
     * @throws BusyException if it was never free
     */
    void take(ProcessLock lock, String what, String consequence) {
        Machine clock = machine.get();
        long start = clock.nanoTime();
        long left = limitSeconds * SECOND;
        for (long pause = FIRST_PAUSE; left > 0; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            clock.pause(Math.min(pause, left / MILLISECOND + 1));
            if (lock.take()) {
                return;
            }
            left = limitSeconds * SECOND - (clock.nanoTime() - start);
        }
        throw new BusyException(what + " is being changed by " + name(lock.holder()) + "; waited " + limitSeconds
                + " s, " + consequence + " (--wait-lock SECONDS)");
    }

    private String name(long process) {
        if (process == 0) {
            return "another process";
        }
        String words = kernel.file("/proc/" + process + "/cmdline", null);
        String command = words == null ? "" : command(words);
        return "process " + process + (command.isEmpty() ? "" : " (" + command + ")");
    }

    /** Returns a command line as the user typed it, without the words of Java before it. */
    private static String command(String words) {
        StringBuilder text = new StringBuilder();
        for (StringTokenizer tokens = new StringTokenizer(words, "\0"); tokens.hasMoreTokens(); ) {
            String word = tokens.nextToken();
            if (word.endsWith(MAIN_CLASS)) {
                text.setLength(0);
                text.append("ipvsadm");
            } else {
                text.append(text.length() == 0 ? "" : " ").append(printable(word));
            }
        }
        return text.toString();
    }

    private static String printable(String word) {
        StringBuilder text = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            text.append(letter < ' ' || letter == 0x7f ? '?' : letter);
        }
        return text.toString();
    }
}
