package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;

/** What the parts of {@link IpvsContract} have in common: an empty director before each test, and after it. */
abstract class ContractFixture {
    static final Timeouts USUAL_TIMEOUTS = new Timeouts(900, 120, 300);

    @SuppressWarnings("NullAway.Init") // opened before each test
    Ipvs ipvs;

    abstract Ipvs open() throws IpvsException;

    @BeforeEach
    void openEmpty() throws IpvsException {
        // Without these annotations JUnit would find fewer tests and say nothing.
        Objects.requireNonNull(ParameterizedTest.class, "junit-jupiter-params");
        ipvs = open();
        empty();
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        try {
            empty();
        } finally {
            ipvs.close();
        }
    }

    private void empty() throws IpvsException {
        make(new Change.Flush());
        for (SyncDaemon daemon : ipvs.daemons()) {
            stop(daemon.role());
        }
        make(new Change.SetTimeouts(USUAL_TIMEOUTS));
    }

    void stop(SyncRole role) throws IpvsException {
        make(new Change.StopDaemon(role));
    }

    void make(Change... changes) throws IpvsException {
        for (Change change : changes) {
            ipvs.apply(change);
        }
    }

    /** The errno of the refusal, or 0 if the change was made. */
    int errnoOf(Change change) {
        try {
            ipvs.apply(change);
            return 0;
        } catch (IpvsException e) {
            if (!e.isRefusal() || e.operation() != change.operation()) {
                throw new AssertionError("not a refusal of " + change, e);
            }
            return e.errno();
        }
    }

    /** A batch's refusals as {@code index:errno}, in the order in which they were told. */
    List<String> refusalsOf(List<? extends Change> changes) throws IpvsException {
        List<String> refusals = new ArrayList<>();
        ipvs.applyAll(changes, (index, why) -> {
            if (why.operation() != changes.get(index).operation()) {
                throw new AssertionError("refusal of another operation", why);
            }
            refusals.add(index + ":" + why.errno());
        });
        return refusals;
    }

    List<RealServerSpec> serverSpecs(ServiceKey key) throws IpvsException {
        return ipvs.servers(key).stream().map(RealServerStatus::spec).toList();
    }

    List<ServiceSpec> serviceSpecs() throws IpvsException {
        return ipvs.services().stream().map(ServiceStatus::spec).toList();
    }

    /** All that is configured. */
    Configuration configuration() throws IpvsException {
        Map<ServiceSpec, Set<RealServerSpec>> services = new HashMap<>();
        for (ServiceSpec service : serviceSpecs()) {
            services.put(service, new HashSet<>(serverSpecs(service.key())));
        }
        return new Configuration(services, ipvs.daemons(), ipvs.timeouts());
    }

    record Configuration(Map<ServiceSpec, Set<RealServerSpec>> services, List<SyncDaemon> daemons, Timeouts timeouts) {}
}
