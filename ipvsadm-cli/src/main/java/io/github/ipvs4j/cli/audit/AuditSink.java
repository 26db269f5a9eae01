package io.github.ipvs4j.cli.audit;

/** Where the lines of the audit go. */
public interface AuditSink extends AutoCloseable {
    /**
     * Passes on a line, without ever waiting or failing.
     *
     * @return whether somebody has it now
     */
    boolean send(byte[] line);

    /** As {@link #send}, even if there was no room a moment ago and that line was not worth another try. */
    boolean sendLast(byte[] line);

    @Override
    void close();
}
