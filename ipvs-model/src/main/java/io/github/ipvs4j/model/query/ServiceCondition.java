package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;

/** The conditions on services and their servers. */
public sealed interface ServiceCondition extends Condition<ServiceRow> {
    /** Holds for services on such an address. */
    static Condition<ServiceRow> virtual(Condition<Endpoint> pattern) {
        return new Virtual(pattern);
    }

    /** Holds for services of this protocol. */
    static Condition<ServiceRow> protocol(Protocol protocol) {
        return new OfProtocol(protocol);
    }

    /** Holds for services of firewall marks from {@code first} to {@code last}. */
    static Condition<ServiceRow> mark(long first, long last) {
        return new Mark(first, last);
    }

    /** Holds for services of this family. */
    static Condition<ServiceRow> family(AddressFamily family) {
        return new OfFamily(family);
    }

    /** Holds for services with this scheduler. */
    static Condition<ServiceRow> scheduler(String name) {
        return new OfScheduler(name);
    }

    /** Holds for servers on such an address, or for all others if not {@code wanted}. */
    static Condition<ServiceRow> real(Condition<Endpoint> pattern, boolean wanted) {
        return new OfServer(new Real(pattern), wanted);
    }

    /** Holds for servers of this weight, or for all others if {@code wanted} is false. */
    static Condition<ServiceRow> weight(long weight, boolean wanted) {
        return new OfServer(new Weight(weight), wanted);
    }

    /** Holds for services without servers, or for services with servers if {@code wanted} is false. */
    static Condition<ServiceRow> empty(boolean wanted) {
        return new Empty(wanted);
    }

    /** On the service's address. */
    record Virtual(Condition<Endpoint> pattern) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return row.service().spec().key() instanceof ServiceKey.Address key && pattern.holds(key.endpoint());
        }
    }

    /** A condition on the service's protocol. */
    record OfProtocol(Protocol protocol) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return row.service().spec().key() instanceof ServiceKey.Address key
                    && key.protocol().equals(protocol);
        }
    }

    /** On the service's firewall mark. */
    record Mark(long first, long last) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return row.service().spec().key() instanceof ServiceKey.FirewallMark key
                    && first <= key.mark()
                    && key.mark() <= last;
        }
    }

    /** On the service's family. */
    record OfFamily(AddressFamily family) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return row.service().spec().key().family() == family;
        }
    }

    /** On the service's scheduler. */
    record OfScheduler(String name) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return row.service().spec().scheduler().equals(name);
        }
    }

    /** On the server. A service without servers has none for which it could hold, or not hold. */
    record OfServer(Condition<RealServerStatus> condition, boolean wanted) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return !row.isRead() || row.server() != null && condition.holds(row.server()) == wanted;
        }
    }

    /** A condition on having servers or not. */
    record Empty(boolean wanted) implements ServiceCondition {
        @Override
        public boolean holds(ServiceRow row) {
            return !row.isRead() || (row.server() == null) == wanted;
        }
    }

    /** On a server's address. */
    record Real(Condition<Endpoint> pattern) implements Condition<RealServerStatus> {
        @Override
        public boolean holds(RealServerStatus server) {
            return pattern.holds(server.spec().endpoint());
        }
    }

    /** On a server's weight. */
    record Weight(long weight) implements Condition<RealServerStatus> {
        @Override
        public boolean holds(RealServerStatus server) {
            return server.spec().weight() == weight;
        }
    }
}
