package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.conn.AnswerDecoder;
import io.github.ipvs4j.netlink.conn.ExchangeException;
import io.github.ipvs4j.netlink.conn.NetlinkConnection;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the IPVS operations over one connection, for one thread at a time. */
final class Dialogue {
    private static final String FAMILY = "IPVS";
    private static final int VERSION = 1;

    private final NetlinkConnection connection;
    /** The number of changes to send at once; 1 until the socket has room for the answers to more. */
    private int most = 1;

    private final int[] oneErrno = new int[1];
    /** Created on demand, because most calls of the command need at most one of them. */
    private @Nullable ServiceCodec serviceCodec;

    private @Nullable ServerCodec serverCodec;
    private @Nullable ChangeCodec changeCodec;

    /** Takes over the connection, and asks the kernel whether the caller may use IPVS. */
    Dialogue(NetlinkConnection connection) throws IpvsException {
        this.connection = connection;
        try {
            connection.openFamily(FAMILY);
            begin(Operation.GET_INFO, 0);
            connection.end();
            connection.query(new InfoCodec());
        } catch (ExchangeException e) {
            connection.close();
            throw failure(Operation.OPEN, e);
        }
    }

    IpvsInfo info() throws IpvsException {
        begin(Operation.GET_INFO, 0);
        return query(Operation.GET_INFO, new InfoCodec());
    }

    void apply(Change change) throws IpvsException {
        boolean complete = false;
        try {
            write(change);
            confirm(change);
            complete = true;
        } finally {
            forgetUnless(complete);
        }
        try {
            oneErrno[0] = 0;
            connection.exchange(oneErrno);
        } catch (ExchangeException e) {
            IpvsException failure = failure(change.operation(), e);
            throw (failure.isUnclear() ? failure.ofBatch(0, 1) : failure).of(change);
        }
        if (oneErrno[0] != 0) {
            throw IpvsException.refused(change, oneErrno[0]);
        }
    }

    void applyAll(List<? extends Change> changes, Ipvs.RefusalListener refusals) throws IpvsException {
        if (changes.size() > 1 && most == 1) {
            most = connection.makeRoom();
        }
        int atOnce = most;
        for (int from = 0; from < changes.size(); ) {
            int to = Math.min(from + atOnce, changes.size());
            if (applyBatch(changes, from, to, refusals)) {
                from = to;
            } else {
                atOnce = (to - from) / 2;
            }
        }
    }

    /** Returns false, and sends nothing, if the socket has no room for this many requests at once. */
    private boolean applyBatch(List<? extends Change> changes, int from, int to, Ipvs.RefusalListener refusals)
            throws IpvsException {
        int[] errnos = new int[to - from];
        IpvsException failure = null;
        queue(changes, from, to);
        try {
            connection.exchange(errnos);
        } catch (ExchangeException e) {
            if (e.isTooLong() && to - from > 1) {
                return false;
            }
            IpvsException whole = failure(changes.get(from).operation(), e);
            failure = whole.ofBatch(from, whole.isUnclear() ? to : from).of(changes.get(from));
        }
        for (int i = 0; i < errnos.length; i++) {
            if (errnos[i] != 0 && (failure == null || failure.isUnclear())) {
                refusals.refused(from + i, IpvsException.refused(changes.get(from + i), errnos[i]));
            }
        }
        if (failure != null) {
            throw failure;
        }
        return true;
    }

    private void queue(List<? extends Change> changes, int from, int to) {
        boolean complete = false;
        try {
            for (int i = from; i < to; i++) {
                write(changes.get(i));
            }
            confirm(changes.get(to - 1));
            complete = true;
        } finally {
            forgetUnless(complete);
        }
    }

    private void write(Change change) {
        MessageWriter message = begin(change.operation(), 0);
        ChangeCodec codec = changeCodec;
        if (codec == null || codec.message() != message) {
            codec = new ChangeCodec(message);
            changeCodec = codec;
        }
        change.accept(codec);
        connection.end();
    }

    /**
     * Makes sure that the last change is acknowledged. The kernel stops a daemon that did not get to its first
     * instruction yet, but does not acknowledge it (the {@code EINTR} of {@code kthread_stop}, for which netlink sends
     * no answer). Timeouts without a value change nothing and are always acknowledged.
     */
    private void confirm(Change last) {
        if (last instanceof Change.StopDaemon) {
            begin(Operation.SET_TIMEOUTS, 0);
            connection.end();
        }
    }

    private void forgetUnless(boolean complete) {
        if (!complete) {
            connection.forget(); // or the next exchange would send what was written so far
        }
    }

    ServiceStatus service(ServiceKey key) throws IpvsException {
        ServiceCodec.write(begin(Operation.GET_SERVICE, 0), key);
        try {
            return query(Operation.GET_SERVICE, serviceCodec());
        } catch (IpvsException e) {
            throw e.of(key);
        }
    }

    ServiceCodec serviceCodec() {
        ServiceCodec codec = serviceCodec;
        if (codec == null) {
            codec = new ServiceCodec();
            serviceCodec = codec;
        }
        return codec;
    }

    ServerCodec serverCodec(ServiceKey service) {
        ServerCodec codec = serverCodec;
        if (codec == null) {
            codec = new ServerCodec();
            serverCodec = codec;
        }
        return codec.of(service);
    }

    List<ServiceStatus> services() throws IpvsException {
        List<ServiceStatus> read = readServices(serviceCodec());
        return wasWhole() ? read : new Readings.OfServices(this).complete(read);
    }

    List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        List<RealServerStatus> read = readServers(service, serverCodec(service));
        return wasWhole() ? read : new Readings.OfServers(this, service).complete(read);
    }

    <T> List<T> readServices(AnswerDecoder<T> decoder) throws IpvsException {
        begin(Operation.GET_SERVICE, Netlink.DUMP);
        return dump(Operation.GET_SERVICE, decoder);
    }

    <T> List<T> readServers(ServiceKey service, AnswerDecoder<T> decoder) throws IpvsException {
        ServiceCodec.write(begin(Operation.GET_SERVERS, Netlink.DUMP), service);
        try {
            return dump(Operation.GET_SERVERS, decoder);
        } catch (IpvsException e) {
            throw e.of(service);
        }
    }

    boolean wasWhole() {
        return connection.isWhole();
    }

    Timeouts timeouts() throws IpvsException {
        begin(Operation.GET_TIMEOUTS, 0);
        return query(Operation.GET_TIMEOUTS, new TimeoutsCodec());
    }

    List<SyncDaemon> daemons() throws IpvsException {
        begin(Operation.GET_DAEMONS, Netlink.DUMP);
        return dump(Operation.GET_DAEMONS, new DaemonCodec());
    }

    private MessageWriter begin(Operation operation, int flags) {
        return connection.begin(flags, operation.command(), VERSION);
    }

    private <T> T query(Operation operation, AnswerDecoder<T> decoder) throws IpvsException {
        connection.end();
        try {
            return connection.query(decoder);
        } catch (ExchangeException e) {
            throw failure(operation, e);
        }
    }

    private <T> List<T> dump(Operation operation, AnswerDecoder<T> decoder) throws IpvsException {
        connection.end();
        try {
            return connection.dump(decoder);
        } catch (ExchangeException e) {
            throw failure(operation, e);
        }
    }

    private static IpvsException failure(Operation operation, ExchangeException e) {
        if (e.isRefusal() || e.isWithoutFamily()) {
            return IpvsException.refused(e.isRefusal() ? operation : Operation.OPEN, e.errno());
        }
        String why = String.valueOf(e.getMessage());
        return e.isNotSent() ? IpvsException.notSent(operation, why, e) : IpvsException.failed(operation, why, e);
    }
}
