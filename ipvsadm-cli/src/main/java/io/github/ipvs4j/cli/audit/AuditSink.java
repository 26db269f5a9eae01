package io.github.ipvs4j.cli.audit;

/** The destination of the audit lines. */
public interface AuditSink extends AutoCloseable {
    /**
     * Passes on a line, without ever waiting or failing.
     *
     * @return whether somebody has it now
     */
    boolean send(byte[] line);

    /** Sends like {@link #send}, but also if the last line was dropped a moment ago for lack of room. */
    boolean sendLast(byte[] line);

    @Override
    void close();
}
