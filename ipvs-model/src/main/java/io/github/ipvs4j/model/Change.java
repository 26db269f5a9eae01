package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of the kernel's IPVS, as a value: a program can make it, queue it, batch it, compare it and undo it.
 * Immutable. Its text has the whole change, such as {@code add service tcp 192.0.2.10:80 wrr}.
 */
public sealed interface Change {
    /** Returns the operation that this change is. */
    Operation operation();

    /** Hands it to the visitor's method for its kind. */
    <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E;

    /** {@code -A}: a new service. Refused with {@code EEXIST}; {@code ENOENT} for an unknown scheduler or engine. */
    record AddService(ServiceSpec service) implements Change {
        /** Refuses null. */
        public AddService {
            Objects.requireNonNull(service, "service");
        }

        @Override
        public Operation operation() {
            return Operation.ADD_SERVICE;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.addService(service);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + service;
        }
    }

    /** {@code -E}: all of a service's settings anew. Refused with {@code ESRCH}; {@code ENOENT} as for adding. */
    record EditService(ServiceSpec service) implements Change {
        /** Refuses null. */
        public EditService {
            Objects.requireNonNull(service, "service");
        }

        @Override
        public Operation operation() {
            return Operation.EDIT_SERVICE;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.editService(service);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + service;
        }
    }

    /** {@code -D}: a service and its servers gone. Refused with {@code ESRCH}. */
    record DeleteService(ServiceKey service) implements Change {
        /** Refuses null. */
        public DeleteService {
            Objects.requireNonNull(service, "service");
        }

        @Override
        public Operation operation() {
            return Operation.DELETE_SERVICE;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.deleteService(service);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + service;
        }
    }

    /**
     * {@code -a}: a new server. Refused with {@code ESRCH} (no such service), {@code EEXIST}, {@code ERANGE} (weight or
     * thresholds), {@code EINVAL} (not a unicast address, or families that differ without a tunnel).
     */
    record AddServer(ServiceKey service, RealServerSpec server) implements Change {
        /** Refuses null. */
        public AddServer {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(server, "server");
        }

        @Override
        public Operation operation() {
            return Operation.ADD_SERVER;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.addServer(service, server);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + server + " of " + service;
        }
    }

    /**
     * {@code -e}: sets all settings of a server anew. Refused with {@code ESRCH} (service), {@code ENOENT} (server).
     */
    record EditServer(ServiceKey service, RealServerSpec server) implements Change {
        /** Refuses null. */
        public EditServer {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(server, "server");
        }

        @Override
        public Operation operation() {
            return Operation.EDIT_SERVER;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.editServer(service, server);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + server + " of " + service;
        }
    }

    /** {@code -d}: a server gone. Refused with {@code ESRCH} (service), {@code ENOENT} (server). */
    record DeleteServer(ServiceKey service, Endpoint server) implements Change {
        /** Refuses null. */
        public DeleteServer {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(server, "server");
        }

        @Override
        public Operation operation() {
            return Operation.DELETE_SERVER;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.deleteServer(service, server);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + server + " of " + service;
        }
    }

    /** {@code --set}: the timeouts that are not 0. */
    record SetTimeouts(Timeouts timeouts) implements Change {
        /** Refuses null. */
        public SetTimeouts {
            Objects.requireNonNull(timeouts, "timeouts");
        }

        @Override
        public Operation operation() {
            return Operation.SET_TIMEOUTS;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.setTimeouts(timeouts);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + timeouts;
        }
    }

    /** {@code --start-daemon}. Refused with {@code EEXIST} (role is running), {@code ENODEV} (interface). */
    record StartDaemon(SyncDaemon daemon) implements Change {
        /** Refuses null. */
        public StartDaemon {
            Objects.requireNonNull(daemon, "daemon");
        }

        @Override
        public Operation operation() {
            return Operation.START_DAEMON;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.startDaemon(daemon);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + daemon;
        }
    }

    /** {@code --stop-daemon}. Refused with {@code ESRCH}. */
    record StopDaemon(SyncRole role) implements Change {
        /** Refuses null. */
        public StopDaemon {
            Objects.requireNonNull(role, "role");
        }

        @Override
        public Operation operation() {
            return Operation.STOP_DAEMON;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.stopDaemon(role);
        }

        @Override
        public String toString() {
            return operation().words() + ' ' + role.word();
        }
    }

    /**
     * {@code -Z}: sets the counters of one service and its servers to zero, or all counters if null. Refused with
     * {@code ESRCH}.
     */
    record Zero(@Nullable ServiceKey service) implements Change {
        @Override
        public Operation operation() {
            return Operation.ZERO;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.zero(service);
        }

        @Override
        public String toString() {
            return operation().words() + (service == null ? "" : " of " + service);
        }
    }

    /** {@code -C}: deletes every service. */
    record Flush() implements Change {
        @Override
        public Operation operation() {
            return Operation.FLUSH;
        }

        @Override
        public <E extends Exception> void accept(ChangeVisitor<E> visitor) throws E {
            visitor.flush();
        }

        @Override
        public String toString() {
            return operation().words();
        }
    }
}
