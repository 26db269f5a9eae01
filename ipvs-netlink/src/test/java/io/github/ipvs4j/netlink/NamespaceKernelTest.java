package io.github.ipvs4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.netlink.transport.NamespaceThread;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handles belong where they were opened, on threads of both kinds. */
@RequiresKernel
class NamespaceKernelTest {
    private static final int NAMESPACES = 8;
    private static final int HANDLES = 400;
    private static final Path OWN = Path.of("/proc/thread-self/ns/net");

    private static String name(int index) {
        return "lib" + index % NAMESPACES;
    }

    private static ServiceKey mark(int index) {
        return ServiceKey.mark(1 + index % NAMESPACES);
    }

    @BeforeAll
    static void makeNamespaces() throws Exception {
        for (int i = 0; i < NAMESPACES; i++) {
            ip("netns", "add", name(i));
            try (NetlinkIpvs ipvs = NetlinkIpvs.openIn(name(i))) {
                ipvs.apply(new Change.AddService(ServiceSpec.of(mark(i), "rr")));
            }
        }
    }

    @AfterAll
    static void removeNamespaces() throws Exception {
        for (int i = 0; i < NAMESPACES; i++) {
            ip("netns", "delete", name(i));
        }
    }

    private static void ip(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** For each task a thread of its own, which is virtual if this Java has such. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newCachedThreadPool()
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }

    @Test
    void eachHandleIsInTheNamespaceThatWasAskedFor() throws Exception {
        Path home = Files.readSymbolicLink(OWN);
        ExecutorService threads = virtualThreads();
        List<Future<ServiceKey>> found = new ArrayList<>();
        List<Future<Path>> homes = new ArrayList<>();
        for (int i = 0; i < HANDLES; i++) {
            int index = i;
            found.add(threads.submit(() -> onlyServiceOf(index)));
            homes.add(threads.submit(() -> Files.readSymbolicLink(OWN)));
        }
        threads.shutdown();
        for (int i = 0; i < HANDLES; i++) {
            assertThat(found.get(i).get()).isEqualTo(mark(i));
            assertThat(homes.get(i).get()).isEqualTo(home);
        }
    }

    private static ServiceKey onlyServiceOf(int index) throws IpvsException {
        try (NetlinkIpvs ipvs = NetlinkIpvs.openIn(name(index))) {
            return ipvs.services().get(0).spec().key();
        }
    }

    @Test
    void aThreadThatMovedOnKeepsItsHandle() throws Exception {
        try (NetlinkIpvs home = NetlinkIpvs.open()) {
            NetworkNamespace.Stay stay = NetworkNamespace.of(name(1)).enter();
            try (stay;
                    NetlinkIpvs there = NetlinkIpvs.open()) {
                assertThat(there.service(mark(1)).spec().scheduler()).isEqualTo("rr");
                assertThat(catchThrowableOfType(IpvsException.class, () -> home.service(mark(1)))
                                .is(Operation.GET_SERVICE, Errno.ESRCH))
                        .isTrue();
            }
        }
    }

    /** A thread goes there, if the calling one is elsewhere. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void filesAreThoseOfTheNamespaceOfTheSocket(int index) throws Exception {
        try (NetlinkSocket there = NamespaceThread.openSocket(name(index), 15);
                InputStream file = there.openFile("/proc/thread-self/net/ip_vs")) {
            String table = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(table)
                    .containsPattern("FWM +0000000" + (index + 1) + " rr")
                    .containsOnlyOnce("FWM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "/proc/version", "/nonexistent"})
    void whatIsNoNamespaceIsUnavailable(String namespace) {
        IpvsException failure = catchThrowableOfType(IpvsException.class, () -> NetlinkIpvs.openIn(namespace));

        assertThat(failure.operation()).isEqualTo(Operation.ENTER_NAMESPACE);
        assertThat(failure.isUnavailable()).isTrue();
        assertThat(failure.errno()).isEqualTo(namespace.equals("/proc/version") ? Errno.EINVAL : Errno.ENOENT);
    }
}
