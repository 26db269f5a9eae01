package io.github.ipvs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.examples.Reconciler.Wanted;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.rules.Finding;
import io.github.ipvs4j.model.rules.TableCheck;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples do on a kernel what the documentation says of them. */
@RequiresKernel
class LibraryExamplesKernelTest {
    private static final int SERVICES = 1000;
    private static final int BREAKS = 3000;

    @BeforeEach
    @AfterEach
    void clear() throws IpvsException {
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ipvs.apply(new Change.Flush());
        }
    }

    @Test
    void aThousandServicesStayAsTheyAreWantedAndOthersUntouched() throws Exception {
        List<Wanted> wanted = Breaker.wanted(SERVICES);
        Reconciler reconciler = new Reconciler(wanted);
        try (Ipvs ipvs = NetlinkIpvs.open();
                Ipvs other = NetlinkIpvs.open()) {
            Breaker breaker = new Breaker(other, wanted);
            breaker.addForeign();
            reconciler.reconcile(ipvs);
            Thread breaking = new Thread(() -> breaker.breakAtRandom(BREAKS));
            breaking.start();
            int mended = 0;
            while (breaking.isAlive()) {
                mended += reconciler.reconcile(ipvs);
            }
            breaking.join();
            mended += reconciler.reconcile(ipvs);

            assertThat(breaker.failures()).isEmpty();
            assertThat(mended).isPositive();
            assertThat(reconciler.reconcile(ipvs)).isZero();
            assertThat(texts(ipvs, key -> !Breaker.isForeign(key))).isEqualTo(texts(wanted));
            assertThat(texts(ipvs, Breaker::isForeign)).isEqualTo(breaker.foreign());
        }
    }

    private interface Choice {
        boolean takes(ServiceKey key);
    }

    private static Set<String> texts(Ipvs ipvs, Choice choice) throws IpvsException {
        Set<String> texts = new TreeSet<>();
        for (ServiceStatus service : ipvs.services()) {
            if (choice.takes(service.spec().key())) {
                texts.add(service.spec().toString());
                for (RealServerStatus server : ipvs.servers(service.spec().key())) {
                    texts.add(service.spec().key() + " -> " + server.spec());
                }
            }
        }
        return texts;
    }

    private static Set<String> texts(List<Wanted> wanted) {
        Set<String> texts = new TreeSet<>();
        for (Wanted each : wanted) {
            texts.add(each.service().toString());
            each.servers().values().forEach(server -> texts.add(each.service().key() + " -> " + server));
        }
        return texts;
    }

    @Test
    void theExporterServesWhatTheKernelHas() throws Exception {
        List<Wanted> wanted = Breaker.wanted(3);
        try (Exporter exporter =
                new Exporter(NetlinkIpvs.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            try (Ipvs ipvs = NetlinkIpvs.open()) {
                new Reconciler(wanted).reconcile(ipvs);
            }
            assertThat(get(exporter.port()))
                    .contains("# TYPE ipvs_backend_connections_active gauge\n")
                    .contains("\nipvs_services 3\n")
                    .contains("\nipvs_backend_connections_active{local_address=\"10.60.0.0\",local_port=\"80\","
                            + "local_mark=\"\",proto=\"TCP\",family=\"ipv4\",remote_address=\"10.61.0.1\","
                            + "remote_port=\"8080\"} 0\n");
        }
    }

    @Test
    void aRegistryHasWhatTheKernelHas() throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        try (Ipvs ipvs = NetlinkIpvs.open();
                Metered metered = new Metered(ipvs, registry)) {
            new Reconciler(Breaker.wanted(3)).reconcile(ipvs);
            metered.run();

            assertThat(registry.get("ipvs.services").gauge().value()).isEqualTo(3);
            assertThat(registry.get("ipvs.backend.weight")
                            .tags("netns", "shop", "local_address", "10.60.0.1", "remote_address", "10.61.0.2")
                            .gauge()
                            .value())
                    .isEqualTo(2);
        }
        assertThat(registry.getMeters()).isEmpty();
    }

    private static String get(int port) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /metrics HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void eachTenantHasATableOfItsOwn() throws Exception {
        List<String> names = List.of("red", "blue");
        for (String name : names) {
            assertThat(new ProcessBuilder("ip", "netns", "add", name).start().waitFor())
                    .isZero();
        }
        try (Tenants tenants = new Tenants()) {
            for (int i = 0; i < names.size(); i++) {
                tenants.add(names.get(i), ServiceSpec.of(ServiceKey.mark(i + 1), "rr"));
            }
            for (int i = 0; i < names.size(); i++) {
                assertThat(keys(tenants.of(names.get(i)))).containsExactly(ServiceKey.mark(i + 1));
            }
        } finally {
            for (String name : names) {
                new ProcessBuilder("ip", "netns", "delete", name).start().waitFor();
            }
        }
        try (Ipvs home = NetlinkIpvs.open()) {
            assertThat(keys(home)).isEmpty();
        }
    }

    private static List<ServiceKey> keys(Ipvs ipvs) throws IpvsException {
        return ipvs.services().stream().map(status -> status.spec().key()).collect(Collectors.toList());
    }

    @Test
    void aServerLeavesEveryService() throws Exception {
        List<Wanted> wanted = Breaker.wanted(3);
        Endpoint leaving = Endpoint.parse("10.61.0.1:8080");
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            new Reconciler(wanted).reconcile(ipvs);
            assertThat(Leaving.leave(ipvs, leaving, Duration.ofMinutes(1))).isTrue();
            for (Wanted each : wanted) {
                assertThat(ipvs.servers(each.service().key()))
                        .singleElement()
                        .matches(left -> !left.spec().endpoint().equals(leaving));
            }
        }
    }

    @Test
    void theTableBecomesThatOfADocument() throws Exception {
        String services = "{\"services\": [{\"protocol\": \"tcp\", \"address\": \"10.60.0.1\", \"port\": %d,"
                + " \"servers\": [{\"address\": \"10.61.0.1\", \"weight\": 3}]}]}";
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            assertThat(Documents.apply(bytes(String.format(services, 80)), ipvs))
                    .isEmpty();
            assertThat(Documents.lines(ipvs))
                    .isEqualTo("-A -t 10.60.0.1:80 -s wlc\n-a -t 10.60.0.1:80 -r 10.61.0.1:80 -g -w 3\n");

            TableCheck saved = Documents.saved(bytes(Documents.lines(ipvs)));
            assertThat(saved.findings()).isEmpty();
            assertThat(Plan.between(ipvs, saved.table(), Scope.EVERYTHING).steps())
                    .isEmpty();

            assertThat(Documents.apply(bytes(String.format(services, 65536)), ipvs))
                    .singleElement()
                    .matches(Finding::isError)
                    .matches(finding -> finding.place().line() == 1);
            assertThat(keys(ipvs)).containsExactly(ServiceKey.parse("tcp 10.60.0.1:80"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatOthersDoIsSeen() throws Exception {
        ServiceKey key = ServiceKey.parse("tcp 10.60.0.1:80");
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            Watcher watcher = new Watcher();
            assertThat(watcher.look(ipvs)).isEmpty();
            ipvs.apply(new Change.AddService(ServiceSpec.of(key, "rr")));
            assertThat(watcher.look(ipvs))
                    .containsExactly("add service tcp 10.60.0.1:80 rr", "tcp 10.60.0.1:80: 0 connections per second");
        }
    }

    @Test
    void theFirstSteps() throws IpvsException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            FirstSteps.run();
        } finally {
            System.setOut(usual);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("10.1.1.1:8080 masquerade weight 2 has 0 connections" + System.lineSeparator());
    }

    /** Neither descriptors nor heap may grow with what is done. */
    @Test
    void tenThousandOperationsLeaveNothingBehind() throws Exception {
        ServiceKey key = ServiceKey.parse("tcp 10.60.0.1:80");
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ipvs.apply(new Change.AddService(ServiceSpec.of(key, "rr")));
            operations(ipvs, key, 1000);
            int before = descriptors();
            long used = heap();
            operations(ipvs, key, 10_000);

            assertThat(descriptors()).isEqualTo(before);
            assertThat(heap() - used).isLessThan(1 << 20);
        }
    }

    private static void operations(Ipvs ipvs, ServiceKey key, int count) throws IpvsException {
        for (int i = 0; i < count / 4; i++) {
            ipvs.apply(new Change.EditService(ServiceSpec.of(key, i % 2 == 0 ? "rr" : "wrr")));
            ipvs.service(key);
            ipvs.connections(each -> {});
            ipvs.services();
        }
    }

    private static int descriptors() {
        String[] names = new java.io.File("/proc/self/fd").list();
        return names == null ? 0 : names.length;
    }

    private static long heap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
