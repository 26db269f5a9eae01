package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.mask;
import static io.github.ipvs4j.testkit.Samples.prefix;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static io.github.ipvs4j.testkit.Samples.udp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link IpvsContract} about virtual services. */
abstract class ServiceContract extends ContractFixture {
    static Stream<ServiceSpec> everyKindOfService() {
        ServiceSpec web = ServiceSpec.of(WEB, "wlc");
        ServiceSpec web6 = ServiceSpec.of(WEB6, "wlc");
        return Stream.of(
                web,
                web6,
                ServiceSpec.of(PHONE, "rr"),
                ServiceSpec.of(new ServiceKey.Address(Protocol.SCTP, at("10.0.0.1", 65535)), "rr"),
                ServiceSpec.of(new ServiceKey.Address(new Protocol(253), at("10.0.0.1", 1)), "rr"),
                ServiceSpec.of(MARK, "rr"),
                ServiceSpec.of(MARK6, "rr"),
                ServiceSpec.of(new ServiceKey.FirewallMark(0xffff_ffffL, AddressFamily.IPV4), "rr"),
                ServiceSpec.of(tcp("255.255.255.254", 0), "rr"),
                ServiceSpec.of(tcp("0.0.0.0", 0), "rr"),
                ServiceSpec.of(tcp("::", 0), "rr"),
                // an IPv6 address whose last twelve bytes are zero is no IPv4 address
                ServiceSpec.of(tcp("2001:db8::", 80), "rr"),
                web.persistent(300, Netmask.full(AddressFamily.IPV4)),
                web.persistent(2678400, mask("255.255.255.0")),
                web.persistent(ServiceSpec.MAX_TIMEOUT_SECONDS), // 49 days and some hours
                web.withFlags(ServiceSpec.HASHED), // the kernel sets it, and it is not told
                web.persistent(1, mask("255.0.255.0")),
                web.persistent(1, mask("0.0.0.0")),
                web6.persistent(300, Netmask.full(AddressFamily.IPV6)),
                web6.persistent(300, prefix(64)),
                web6.persistent(300, prefix(1)),
                ServiceSpec.of(MARK6, "rr").persistent(60, prefix(48)),
                ServiceSpec.of(PHONE, "rr").withFlags(ServiceSpec.ONE_PACKET),
                ServiceSpec.of(WEB, "sh").withFlags(ServiceSpec.SCHED_1),
                ServiceSpec.of(WEB, "mh").withFlags(ServiceSpec.SCHED_2),
                ServiceSpec.of(WEB, "sh").withFlags(ServiceSpec.SCHED_1 | ServiceSpec.SCHED_2 | ServiceSpec.SCHED_3),
                ServiceSpec.of(WEB, "rr").withFlags(0x4000_0040), // of a kernel to come
                ServiceSpec.of(PHONE, "sh")
                        .persistent(60, mask("255.255.255.0"))
                        .withFlags(ServiceSpec.ONE_PACKET | ServiceSpec.SCHED_2)
                        .withPersistenceEngine("sip"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfService")
    void anAddedServiceReadsBackAsItWas(ServiceSpec spec) throws IpvsException {
        make(new Change.AddService(spec));

        ServiceStatus expected = new ServiceStatus(spec, Stats.ZERO);
        assertThat(ipvs.service(spec.key())).isEqualTo(expected);
        assertThat(ipvs.services()).containsExactly(expected);
        assertThat(ipvs.servers(spec.key())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfService")
    void anEditedServiceReadsBackAsItWas(ServiceSpec spec) throws IpvsException {
        make(add(spec.key()), new Change.EditService(spec));

        assertThat(ipvs.service(spec.key()).spec()).isEqualTo(spec);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfService")
    void everyKindOfServiceCanBeDeletedByItsKeyAlone(ServiceSpec spec) throws IpvsException {
        make(add(tcp("10.9.9.9", 9)), new Change.AddService(spec), new Change.DeleteService(spec.key()));

        assertThat(serviceSpecs()).containsExactly(ServiceSpec.of(tcp("10.9.9.9", 9), "rr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "none"})
    void everySchedulerCanBeChosen(String scheduler) throws IpvsException {
        make(add(WEB), new Change.EditService(ServiceSpec.of(WEB, scheduler)));

        assertThat(ipvs.service(WEB).spec().scheduler()).isEqualTo(scheduler);
    }

    @Test
    void editingReplacesEverySettingAndKeepsTheServers() throws IpvsException {
        ServiceSpec rich = ServiceSpec.of(PHONE, "sh")
                .persistent(60, mask("255.255.255.0"))
                .withFlags(ServiceSpec.ONE_PACKET | ServiceSpec.SCHED_2)
                .withPersistenceEngine("sip");
        make(new Change.AddService(rich), new Change.AddServer(PHONE, SERVER));
        ServiceSpec plain = ServiceSpec.of(PHONE, "rr");
        make(new Change.EditService(plain));

        assertThat(ipvs.service(PHONE).spec()).isEqualTo(plain);
        assertThat(serverSpecs(PHONE)).containsExactly(SERVER);
    }

    @Test
    void servicesThatDifferInOnePartOfTheirKeyAreDifferent() throws IpvsException {
        ServiceKey[] keys = {
            WEB, tcp("10.0.0.1", 81), tcp("10.0.0.2", 80), udp("10.0.0.1", 80), MARK, MARK6, WEB6,
        };
        for (ServiceKey key : keys) {
            make(add(key));
        }

        assertThat(serviceSpecs()).extracting(ServiceSpec::key).containsExactlyInAnyOrder(keys);

        make(new Change.DeleteService(MARK));
        assertThat(serviceSpecs()).extracting(ServiceSpec::key).hasSize(6).contains(MARK6);
    }

    @Test
    void aDeletedServiceTakesItsServersWithIt() throws IpvsException {
        make(add(WEB), new Change.AddServer(WEB, SERVER), new Change.DeleteService(WEB), add(WEB));

        assertThat(ipvs.servers(WEB)).isEmpty();
    }

    @Test
    void flushingDeletesServicesOfAllKinds() throws IpvsException {
        make(add(WEB), add(WEB6), add(MARK), add(MARK6), new Change.AddServer(WEB, SERVER), new Change.Flush());

        assertThat(ipvs.services()).isEmpty();
        make(new Change.Flush()); // of nothing
    }

    @Test
    void zeroingOneOrAllLeavesTheConfigurationAlone() throws IpvsException {
        make(add(WEB), add(WEB6), new Change.AddServer(WEB, SERVER));
        Configuration before = configuration();
        make(new Change.Zero(WEB), new Change.Zero(WEB6), new Change.Zero(null));

        assertThat(configuration()).isEqualTo(before);
    }

    @Test
    void anEmptyDirectorHasNothingToList() throws IpvsException {
        assertThat(ipvs.services()).isEmpty();
        assertThat(ipvs.servers(WEB)).isEmpty();
        assertThat(ipvs.daemons()).isEmpty();
        make(new Change.Zero(null));
    }
}
