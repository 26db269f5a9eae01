package io.github.ipvs4j.cli.audit;

import io.github.ipvs4j.cli.console.ForwardingIpvs;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/** An {@link Ipvs} that reports each change with its result, once that is known. It does not report readings. */
public final class AuditedIpvs extends ForwardingIpvs {
    private static final String UNKNOWN = "unknown";
    private static final String NOT_SENT = "not-sent";

    private final AuditLine line;
    private final AuditSink sink;
    private long lost;

    /** Takes over both, the IPVS to change and the log. */
    public AuditedIpvs(Ipvs ipvs, AuditLine line, AuditSink sink) {
        super(ipvs);
        this.line = line;
        this.sink = sink;
    }

    @Override
    public void apply(Change change) throws IpvsException {
        try {
            behind().apply(change);
        } catch (IpvsException e) {
            failed(change, e);
            throw e;
        } catch (RuntimeException | Error e) {
            pass(line.failed(change, UNKNOWN, e.toString()));
            throw e;
        }
        pass(line.done(change));
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException {
        Refusals refused = new Refusals(changes.size(), refusals);
        boolean told = false;
        try {
            behind().applyAll(changes, refused);
            tell(changes, refused, changes.size(), changes.size(), "");
            told = true;
        } catch (IpvsException e) {
            tell(changes, refused, e.unclearFrom(), e.unclearTo(), Messages.of(e));
            told = true;
            throw e;
        } finally {
            if (!told) {
                tell(changes, refused, 0, changes.size(), "internal error");
            }
        }
    }

    /**
     * Reports a batch, of which nothing is known from {@code unclearFrom} on, and nothing was sent from
     * {@code unclearTo} on.
     */
    private void tell(List<? extends Change> changes, Refusals refused, int unclearFrom, int unclearTo, String broken) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            IpvsException refusal = refused.reasons[i];
            if (refusal != null) {
                failed(change, refusal);
            } else if (i < unclearFrom) {
                pass(line.done(change));
            } else {
                pass(line.failed(change, i < unclearTo ? UNKNOWN : NOT_SENT, broken));
            }
        }
    }

    private void failed(Change change, IpvsException e) {
        String result = e.isRefusal() ? Errno.name(e.errno()) : e.isNotSent() ? NOT_SENT : UNKNOWN;
        pass(line.failed(change, result, Messages.of(e)));
    }

    private void pass(byte[] text) {
        if (!sink.send(text)) {
            lost++;
        }
    }

    @Override
    public void close() {
        if (lost > 0) {
            sink.sendLast(line.lost(lost));
        }
        sink.close();
        super.close();
    }

    /** Remembers refused changes, and passes them on. */
    private static final class Refusals implements RefusalListener {
        private final IpvsException[] reasons;
        private final RefusalListener next;

        Refusals(int changes, RefusalListener next) {
            this.reasons = new IpvsException[changes];
            this.next = next;
        }

        @Override
        public void refused(int index, IpvsException why) {
            reasons[index] = why;
            next.refused(index, why);
        }
    }
}
