package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.console.ForwardingIpvs;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import java.util.Set;

/** A kernel in which something goes wrong with certain changes of batches, which are counted from 0 on. */
public final class TroubledIpvs extends ForwardingIpvs {
    /** What goes wrong. */
    public enum Trouble {
        /** It is refused for want of memory. */
        REFUSED,
        /** The exchange breaks in front of it, and what came before was done; nobody knows what was. */
        BREAKS,
        /** It cannot be sent; what came before was done. */
        NOT_SENT,
        /** The answer of the whole batch is lost, which was done. */
        ANSWER_LOST
    }

    private final Trouble trouble;
    private final Set<Integer> which;
    private Runnable meddler = () -> {};
    private Runnable follower = () -> {};
    private int seen;

    public TroubledIpvs(Ipvs kernel, Trouble trouble, Integer... which) {
        super(kernel);
        this.trouble = trouble;
        this.which = Set.of(which);
    }

    /** Somebody who does something in front of every batch. */
    public TroubledIpvs meddledWith(Runnable somebody) {
        meddler = somebody;
        return this;
    }

    /** Somebody who does something after the first batch. */
    public TroubledIpvs followedBy(Runnable somebody) {
        follower = somebody;
        return this;
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException {
        meddler.run();
        IpvsException lost = null;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (!which.contains(seen++)) {
                makeOrRefuse(change, i, lost == null ? refusals : (index, why) -> {});
                continue;
            }
            switch (trouble) {
                case REFUSED -> refusals.refused(i, IpvsException.refused(change.operation(), Errno.ENOMEM));
                case BREAKS ->
                    throw IpvsException.failed(change.operation(), "the exchange broke", null)
                            .ofBatch(0, changes.size());
                case NOT_SENT ->
                    throw IpvsException.notSent(change.operation(), "it could not be sent", null)
                            .ofBatch(i, i);
                case ANSWER_LOST -> {
                    lost = IpvsException.failed(change.operation(), "the answer was lost", null)
                            .ofBatch(0, changes.size());
                    makeOrRefuse(change, i, (index, why) -> {});
                }
            }
        }
        Runnable next = follower;
        follower = () -> {};
        next.run();
        if (lost != null) {
            throw lost;
        }
    }

    private void makeOrRefuse(Change change, int index, RefusalListener refusals) {
        try {
            behind().apply(change);
        } catch (IpvsException e) {
            refusals.refused(index, e);
        }
    }

    @Override
    public void apply(Change change) throws IpvsException {
        behind().apply(change);
    }
}
