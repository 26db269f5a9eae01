package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.audit.AuditLine;
import io.github.ipvs4j.cli.audit.AuditSink;
import io.github.ipvs4j.cli.audit.AuditedIpvs;
import io.github.ipvs4j.cli.libc.LocalSocket;
import io.github.ipvs4j.cli.libc.UserId;
import io.github.ipvs4j.model.Ipvs;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Connects the audit of changes with the system log. Java loads none of its classes unless {@value #VARIABLE} asks for
 * the audit.
 */
public final class Auditing {
    /** The environment variable, also named in the launcher. */
    static final String VARIABLE = "IPVSADM_AUDIT";

    /** The value that asks for it. */
    static final String SYSLOG = "syslog";

    /** The socket of the system log. No variable names another one: callers could hide from the log. */
    static final String LOG = "/dev/log";

    private Auditing() {}

    /**
     * Returns the same IPVS, with each change reported to the system log. {@code trace} gets the reason if that fails.
     *
     * @param namespace the network namespace that it is the IPVS of, as the user calls it, or null for this process's
     */
    public static Ipvs of(Ipvs ipvs, @Nullable String namespace, @Nullable TraceLog trace) {
        return of(ipvs, namespace, LOG, trace);
    }

    /** Returns the same with another socket. */
    public static Ipvs of(Ipvs ipvs, @Nullable String namespace, String path, @Nullable TraceLog trace) {
        AuditLine line =
                new AuditLine(ProcessHandle.current().pid(), UserId.real(), System.getenv("SUDO_USER"), namespace);
        return new AuditedIpvs(ipvs, line, new SocketSink(path, trace));
    }

    /** Opens the socket when there is something to tell: a listing should not pay for it. */
    private static final class SocketSink implements AuditSink {
        /** To find a log full or missing takes longer than to make a change, so most of the time nobody looks. */
        private static final int PAUSE_PER_FAILURE = 20;

        private static final long LONGEST_PAUSE_NANOS = 100_000_000;

        private final String path;
        private final @Nullable TraceLog trace;
        private @Nullable LocalSocket socket;
        private boolean failed;
        private long failedAt;
        private long pause;

        SocketSink(String path, @Nullable TraceLog trace) {
            this.path = path;
            this.trace = trace;
        }

        @Override
        public boolean send(byte[] line) {
            return !(failed && System.nanoTime() - failedAt < pause) && sendLast(line);
        }

        @Override
        public boolean sendLast(byte[] line) {
            long start = System.nanoTime();
            try {
                if (socket == null) {
                    socket = LocalSocket.open(path);
                }
                socket.send(line);
                failed = false;
            } catch (IOException | RuntimeException | LinkageError e) {
                tell(e);
                failed = true;
                failedAt = System.nanoTime();
                pause = Math.min(PAUSE_PER_FAILURE * (failedAt - start), LONGEST_PAUSE_NANOS);
            }
            return !failed;
        }

        private void tell(Throwable e) {
            if (trace != null && !failed) {
                trace.note("no audit: " + path + ": " + e.getMessage());
            }
        }

        @Override
        public void close() {
            if (socket != null) {
                socket.close();
            }
        }
    }
}
