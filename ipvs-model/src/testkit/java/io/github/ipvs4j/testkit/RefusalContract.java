package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.model.Errno.EEXIST;
import static io.github.ipvs4j.model.Errno.EINVAL;
import static io.github.ipvs4j.model.Errno.ENODEV;
import static io.github.ipvs4j.model.Errno.ENOENT;
import static io.github.ipvs4j.model.Errno.ERANGE;
import static io.github.ipvs4j.model.Errno.ESRCH;
import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.ip;
import static io.github.ipvs4j.testkit.Samples.prefix;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Change.AddServer;
import io.github.ipvs4j.model.Change.AddService;
import io.github.ipvs4j.model.Change.DeleteServer;
import io.github.ipvs4j.model.Change.DeleteService;
import io.github.ipvs4j.model.Change.EditServer;
import io.github.ipvs4j.model.Change.EditService;
import io.github.ipvs4j.model.Change.SetTimeouts;
import io.github.ipvs4j.model.Change.StartDaemon;
import io.github.ipvs4j.model.Change.StopDaemon;
import io.github.ipvs4j.model.Change.Zero;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link IpvsContract} about what the kernel refuses, with which errno, and which check comes first. */
abstract class RefusalContract extends ContractFixture {
    private static final ServiceSpec WEB_RR = ServiceSpec.of(WEB, "rr");
    private static final ServiceSpec WEB6_RR = ServiceSpec.of(WEB6, "rr");
    private static final ServiceSpec UNKNOWN_SCHEDULER = ServiceSpec.of(WEB, "nosuch");
    private static final ServiceSpec LONG_SCHEDULER = named("x".repeat(16), null);
    private static final RealServerSpec GUE_WITHOUT_PORT =
            tunnelled(SERVER.endpoint()).withTunnel(new Tunnel(TunnelType.GUE, 0, 0));
    private static final RealServerSpec HEAVY = server("10.1.1.1", 2147483648L);
    private static final RealServerSpec LOW_ABOVE_UP = SERVER.withThresholds(1, 2);
    private static final RealServerSpec LOW_WITHOUT_UP = SERVER.withThresholds(0, 2);
    private static final RealServerSpec OTHER_FAMILY = server("fd00::9", 1);
    private static final SyncDaemon MASTER = SyncDaemon.of(SyncRole.MASTER, "lo", 1);

    /** A change that is refused with {@code errno} after those {@code before} it. */
    record Row(String title, int errno, Change change, List<Change> before) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Row row(String title, int errno, Change change, Change... before) {
        return new Row(title, errno, change, List.of(before));
    }

    private static RealServerSpec server(String address, long weight) {
        return RealServerSpec.of(at(address, 8080), ForwardingMethod.MASQUERADE, weight);
    }

    /** With names that only a kernel to come could have. */
    private static ServiceSpec named(String scheduler, @Nullable String engine) {
        return ServiceSpec.reported(WEB, scheduler, 0, 0, Netmask.full(WEB.family()), engine);
    }

    private static SyncDaemon master(String multicastInterface, String group) {
        return new SyncDaemon(SyncRole.MASTER, multicastInterface, 1, 0, ip(group), 0, 0);
    }

    static Stream<Row> everyRefusal() {
        return Stream.of(services(), servers(), settings()).flatMap(rows -> rows);
    }

    private static Stream<Row> services() {
        ServiceSpec badPrefix = WEB6_RR.persistent(1, prefix(129));
        return Stream.of(
                row("the service exists", EEXIST, add(WEB), add(WEB)),
                row("the mark exists", EEXIST, add(MARK6), add(MARK), add(MARK6)),
                row("it exists; its scheduler is not looked at", EEXIST, new AddService(UNKNOWN_SCHEDULER), add(WEB)),
                row("a long scheduler name comes before it exists", EINVAL, new AddService(LONG_SCHEDULER), add(WEB)),
                row("add: unknown scheduler", ENOENT, new AddService(UNKNOWN_SCHEDULER)),
                row("add: 15 bytes of unknown scheduler", ENOENT, new AddService(ServiceSpec.of(WEB, "x".repeat(15)))),
                row("add: unknown engine", ENOENT, new AddService(WEB_RR.withPersistenceEngine("x".repeat(16)))),
                row("add: long engine name", EINVAL, new AddService(named("rr", "x".repeat(17)))),
                row("add: prefix 0", EINVAL, new AddService(WEB6_RR.persistent(1, prefix(0)))),
                row("add: prefix 129", EINVAL, new AddService(badPrefix)),
                row("add: prefix −1", EINVAL, new AddService(WEB6_RR.persistent(1, prefix(-1)))),
                row("edit: prefix 129", EINVAL, new EditService(badPrefix), add(WEB6)),
                row("edit: unknown scheduler", ENOENT, new EditService(UNKNOWN_SCHEDULER), add(WEB)),
                row("edit: unknown engine", ENOENT, new EditService(WEB_RR.withPersistenceEngine("no")), add(WEB)),
                row("edit: no such service, whatever the scheduler", ESRCH, new EditService(UNKNOWN_SCHEDULER)),
                row("edit: a long scheduler name comes before that", EINVAL, new EditService(LONG_SCHEDULER)),
                row("delete: no such service", ESRCH, new DeleteService(WEB), add(WEB6)),
                row("delete: the mark of the other family", ESRCH, new DeleteService(MARK6), add(MARK)),
                row("zero: no such service", ESRCH, new Zero(WEB)));
    }

    private static Stream<Row> servers() {
        List<Row> rows = new ArrayList<>(List.of(
                row("add: no such service, whatever the server", ESRCH, new AddServer(WEB, HEAVY)),
                row("edit: no such service, whatever the server", ESRCH, new EditServer(WEB, HEAVY)),
                row("delete: no service for the server", ESRCH, new DeleteServer(WEB, SERVER.endpoint())),
                row("the server exists", EEXIST, new AddServer(WEB, SERVER), add(WEB), new AddServer(WEB, SERVER)),
                row(
                        "it exists, but its weight",
                        ERANGE,
                        new AddServer(WEB, HEAVY),
                        add(WEB),
                        new AddServer(WEB, SERVER)),
                row("edit: no such server", ENOENT, new EditServer(WEB, SERVER), add(WEB)),
                row("edit: no such server, nor such a weight", ERANGE, new EditServer(WEB, HEAVY), add(WEB)),
                row(
                        "edit: no such server, which is no unicast",
                        ENOENT,
                        new EditServer(WEB, server("224.0.0.1", 1)),
                        add(WEB)),
                row("delete: no such server", ENOENT, new DeleteServer(WEB, SERVER.endpoint()), add(WEB)),
                row(
                        "delete: no such server of the other family",
                        ENOENT,
                        new DeleteServer(WEB, at("::1", 80)),
                        add(WEB)),
                row("weight of 32 bits", ERANGE, new AddServer(WEB, server("10.1.1.1", 0xffff_ffffL)), add(WEB)),
                row("lower above upper", ERANGE, new AddServer(WEB, LOW_ABOVE_UP), add(WEB)),
                row("lower without upper", ERANGE, new AddServer(WEB, LOW_WITHOUT_UP), add(WEB)),
                row(
                        "edit: lower above upper",
                        ERANGE,
                        new EditServer(WEB, LOW_ABOVE_UP),
                        add(WEB),
                        new AddServer(WEB, SERVER)),
                row("gue without port", EINVAL, new AddServer(WEB, GUE_WITHOUT_PORT), add(WEB)),
                row(
                        "gue without port, not even forwarding that way",
                        EINVAL,
                        new AddServer(WEB, SERVER.withTunnel(new Tunnel(TunnelType.GUE, 0, 0))),
                        add(WEB)),
                row(
                        "edit: gue without port",
                        EINVAL,
                        new EditServer(WEB, GUE_WITHOUT_PORT),
                        add(WEB),
                        new AddServer(WEB, SERVER)),
                row("another family without a tunnel", EINVAL, new AddServer(WEB, OTHER_FAMILY), add(WEB)),
                row(
                        "another family before its weight",
                        EINVAL,
                        new AddServer(WEB, server("::1", 0xffff_ffffL)),
                        add(WEB)),
                row(
                        "edit: another family without a tunnel",
                        EINVAL,
                        new EditServer(WEB, OTHER_FAMILY),
                        add(WEB),
                        new AddServer(WEB, tunnelled(OTHER_FAMILY.endpoint()))),
                row(
                        "another family while a daemon runs",
                        EINVAL,
                        new AddServer(WEB, tunnelled(OTHER_FAMILY.endpoint())),
                        add(WEB),
                        new StartDaemon(MASTER)),
                row(
                        "an IPv4 server of an IPv6 service without a tunnel",
                        EINVAL,
                        new AddServer(WEB6, SERVER),
                        add(WEB6))));
        for (String address :
                new String[] {"0.0.0.0", "224.0.0.1", "239.255.255.255", "255.255.255.255", "127.255.255.255"}) {
            rows.add(row("not unicast: " + address, EINVAL, new AddServer(WEB, server(address, 1)), add(WEB)));
        }
        for (String address : new String[] {"::", "ff02::1", "fe80::1", "febf::1", "::ffff:1.2.3.4"}) {
            rows.add(row("not unicast: " + address, EINVAL, new AddServer(WEB6, server(address, 1)), add(WEB6)));
        }
        return rows.stream();
    }

    private static Stream<Row> settings() {
        return Stream.of(
                row("tcp timeout", EINVAL, new SetTimeouts(new Timeouts(21474837, 1, 1))),
                row("tcpfin timeout", EINVAL, new SetTimeouts(new Timeouts(1, 0x7fff_ffffL, 1))),
                row("negative udp timeout", EINVAL, new SetTimeouts(new Timeouts(1, 1, 0xffff_ffffL))),
                row("no such interface", ENODEV, new StartDaemon(SyncDaemon.of(SyncRole.MASTER, "x".repeat(15), 1))),
                row(
                        "no interface has so long a name",
                        EINVAL,
                        new StartDaemon(SyncDaemon.reported(SyncRole.BACKUP, "x".repeat(16), 1, 0, null, 0, 0))),
                row("no multicast group, nor interface", EINVAL, new StartDaemon(master("nosuch", "10.0.0.1"))),
                row("no multicast group", EINVAL, new StartDaemon(master("lo", "fd00::1"))),
                row("the daemon runs", EEXIST, new StartDaemon(MASTER), new StartDaemon(MASTER)),
                row(
                        "the daemon runs, on an interface there is",
                        ENODEV,
                        new StartDaemon(SyncDaemon.of(SyncRole.MASTER, "nosuch", 1)),
                        new StartDaemon(MASTER)),
                row(
                        "mixed families and a daemon",
                        EINVAL,
                        new StartDaemon(MASTER),
                        add(WEB),
                        new AddServer(WEB, tunnelled(OTHER_FAMILY.endpoint()))),
                row("no master runs", ESRCH, new StopDaemon(SyncRole.MASTER)),
                row("no backup runs, only a master", ESRCH, new StopDaemon(SyncRole.BACKUP), new StartDaemon(MASTER)));
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void aRefusedChangeSaysWhyAndChangesNothing(Row row) throws IpvsException {
        make(row.before.toArray(Change[]::new));
        Configuration before = configuration();

        assertThat(Errno.text(errnoOf(row.change))).isEqualTo(Errno.text(row.errno));
        assertThat(configuration()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void itIsRefusedInABatchTooAndTheNextChangeIsMade(Row row) throws IpvsException {
        List<Change> batch = new ArrayList<>(row.before);
        batch.add(row.change);
        batch.add(new SetTimeouts(new Timeouts(11, 12, 13)));

        assertThat(refusalsOf(batch)).containsExactly(row.before.size() + ":" + row.errno);
        assertThat(ipvs.timeouts()).isEqualTo(new Timeouts(11, 12, 13));
    }

    static Stream<ServiceKey> unknownServices() {
        return Stream.of(WEB, WEB6, MARK, MARK6);
    }

    @ParameterizedTest
    @MethodSource("unknownServices")
    void readingAnUnknownServiceIsRefused(ServiceKey key) throws IpvsException {
        make(add(Samples.PHONE));
        IpvsException refusal = catchThrowableOfType(IpvsException.class, () -> ipvs.service(key));

        assertThat(refusal.is(Operation.GET_SERVICE, ESRCH)).isTrue();
    }
}
