package io.github.ipvs4j.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * The C program reading restore lines one by one for as long as it does not end itself, so that a line costs no
 * process. After each line comes one with an option that cannot exist: its error message marks the end of the output of
 * the line.
 */
final class CStream implements AutoCloseable {
    private static final String MARK = "--end-of-line";
    private static final String MARK_ERROR = MARK + ": unknown option\n";

    private static final String LINE_BUFFERING = "/usr/libexec/coreutils/libstdbuf.so";

    /** The status of a line that succeeded or that the program survived. */
    private static final int OK = 0;

    private static final int REFUSED = 255;

    /** The status of a line that it did not get over: stopping a daemon is not always answered. */
    static final int HUNG = 124;

    private static final long PATIENCE_MILLIS = 10_000;

    private final Timer timer = new Timer(true);
    private @Nullable Process process;
    private volatile boolean hung;

    /**
     * Returns the result of a restore line. Only a line that ends the program shows its true status; refusals count as
     * 255.
     */
    Outcome.Result run(String line) throws IOException {
        Process running = process == null ? start() : process;
        TimerTask watchdog = watch(running);
        try {
            return exchange(running, line);
        } finally {
            watchdog.cancel();
        }
    }

    private TimerTask watch(Process running) {
        hung = false;
        TimerTask watchdog = new TimerTask() {
            @Override
            public void run() {
                hung = true;
                running.destroyForcibly();
            }
        };
        timer.schedule(watchdog, PATIENCE_MILLIS);
        return watchdog;
    }

    private Outcome.Result exchange(Process running, String line) throws IOException {
        OutputStream in = running.getOutputStream();
        try {
            in.write((line + "\n-C " + MARK + "\n").getBytes(StandardCharsets.ISO_8859_1));
            in.flush();
        } catch (IOException e) {
            // it ended at this very line; its output tells why
        }
        StringBuilder err = new StringBuilder();
        while (err.indexOf(MARK_ERROR) < 0) {
            int c = running.getErrorStream().read();
            if (c < 0) {
                return ended(running, err.toString());
            }
            err.append((char) c);
        }
        err.setLength(err.length() - MARK_ERROR.length());
        InputStream out = running.getInputStream();
        String text = new String(out.readNBytes(out.available()), StandardCharsets.ISO_8859_1);
        return new Outcome.Result(text, err.toString(), err.isEmpty() ? OK : REFUSED);
    }

    private Outcome.Result ended(Process running, String err) throws IOException {
        process = null;
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        try {
            int status = running.waitFor();
            return new Outcome.Result(text, err, hung ? HUNG : status);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("ipvsadm", "-R");
        // What the command stdbuf would set, without starting one process more for each.
        builder.environment().put("LD_PRELOAD", LINE_BUFFERING);
        builder.environment().put("_STDBUF_O", "L");
        process = builder.start();
        return process;
    }

    @Override
    public void close() {
        timer.cancel();
        if (process != null) {
            process.destroy();
        }
    }
}
