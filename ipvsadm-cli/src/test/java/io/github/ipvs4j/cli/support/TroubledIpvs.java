package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A kernel in which something goes wrong with certain changes of batches, which are counted from 0 on. */
public final class TroubledIpvs implements Ipvs {
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

    private final Ipvs kernel;
    private final Trouble trouble;
    private final Set<Integer> which;
    private Runnable meddler = () -> {};
    private Runnable follower = () -> {};
    private int seen;

    public TroubledIpvs(Ipvs kernel, Trouble trouble, Integer... which) {
        this.kernel = kernel;
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
            kernel.apply(change);
        } catch (IpvsException e) {
            refusals.refused(index, e);
        }
    }

    @Override
    public IpvsInfo info() throws IpvsException {
        return kernel.info();
    }

    @Override
    public void apply(Change change) throws IpvsException {
        kernel.apply(change);
    }

    @Override
    public ServiceStatus service(ServiceKey key) throws IpvsException {
        return kernel.service(key);
    }

    @Override
    public List<ServiceStatus> services() throws IpvsException {
        return kernel.services();
    }

    @Override
    public List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        return kernel.servers(service);
    }

    @Override
    public Timeouts timeouts() throws IpvsException {
        return kernel.timeouts();
    }

    @Override
    public List<SyncDaemon> daemons() throws IpvsException {
        return kernel.daemons();
    }

    @Override
    public void connections(Consumer<Connection> each) throws IpvsException {
        kernel.connections(each);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
