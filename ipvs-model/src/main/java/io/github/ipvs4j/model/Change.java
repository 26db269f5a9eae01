package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** One change of the kernel's IPVS, as a value: made now, queued, batched, compared or undone by whoever holds it. */
public sealed interface Change {
    /** What it does. */
    Operation operation();

    /** {@code -A}: a new service. Refused with {@code EEXIST}; {@code ENOENT} for an unknown scheduler or engine. */
    record AddService(ServiceSpec service) implements Change {
        @Override
        public Operation operation() {
            return Operation.ADD_SERVICE;
        }
    }

    /** {@code -E}: all of a service's settings anew. Refused with {@code ESRCH}; {@code ENOENT} as for adding. */
    record EditService(ServiceSpec service) implements Change {
        @Override
        public Operation operation() {
            return Operation.EDIT_SERVICE;
        }
    }

    /** {@code -D}: a service and its servers gone. Refused with {@code ESRCH}. */
    record DeleteService(ServiceKey service) implements Change {
        @Override
        public Operation operation() {
            return Operation.DELETE_SERVICE;
        }
    }

    /**
     * {@code -a}: a new server. Refused with {@code ESRCH} (no such service), {@code EEXIST}, {@code ERANGE} (weight or
     * thresholds), {@code EINVAL} (not a unicast address, or families that differ without a tunnel).
     */
    record AddServer(ServiceKey service, RealServerSpec server) implements Change {
        @Override
        public Operation operation() {
            return Operation.ADD_SERVER;
        }
    }

    /** {@code -e}: all of a server's settings anew. Refused with {@code ESRCH} (service), {@code ENOENT} (server). */
    record EditServer(ServiceKey service, RealServerSpec server) implements Change {
        @Override
        public Operation operation() {
            return Operation.EDIT_SERVER;
        }
    }

    /** {@code -d}: a server gone. Refused with {@code ESRCH} (service), {@code ENOENT} (server). */
    record DeleteServer(ServiceKey service, Endpoint server) implements Change {
        @Override
        public Operation operation() {
            return Operation.DELETE_SERVER;
        }
    }

    /** {@code --set}: the timeouts that are not 0. */
    record SetTimeouts(Timeouts timeouts) implements Change {
        @Override
        public Operation operation() {
            return Operation.SET_TIMEOUTS;
        }
    }

    /** {@code --start-daemon}. Refused with {@code EEXIST} (role is running), {@code ENODEV} (interface). */
    record StartDaemon(SyncDaemon daemon) implements Change {
        @Override
        public Operation operation() {
            return Operation.START_DAEMON;
        }
    }

    /** {@code --stop-daemon}. Refused with {@code ESRCH}. */
    record StopDaemon(SyncRole role) implements Change {
        @Override
        public Operation operation() {
            return Operation.STOP_DAEMON;
        }
    }

    /** {@code -Z}: the counters of one service and its servers, or of everything when null. Refused with {@code ESRCH}. */
    record Zero(@Nullable ServiceKey service) implements Change {
        @Override
        public Operation operation() {
            return Operation.ZERO;
        }
    }

    /** {@code -C}: every service gone. */
    record Flush() implements Change {
        @Override
        public Operation operation() {
            return Operation.FLUSH;
        }
    }
}
