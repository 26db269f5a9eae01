package io.github.ipvs4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.Messages;
import io.github.ipvs4j.testkit.Samples;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads and one handle; handles that are closed while they are used, or never. */
@Timeout(300)
class SharingTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 500;

    private static NetlinkIpvs over(NetlinkSocket socket) throws IpvsException {
        return NetlinkIpvs.over(socket, "/nonexistent", NetlinkOptions.DEFAULTS.withoutCleaner());
    }

    @Test
    void eachThreadGetsTheAnswerToItsQuestion() throws Exception {
        NetlinkIpvs ipvs = over(new OneAtATime());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            boolean odd = i % 2 == 1;
            all.add(threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    if (odd) {
                        assertThat(ipvs.timeouts().tcp()).isPositive();
                    } else {
                        assertThat(ipvs.info().versionText()).isEqualTo("1.2.1");
                    }
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> each : all) {
            each.get();
        }
    }

    /** Keeps whoever reads in a thread of that name waiting. */
    private static final class Slow extends OneAtATime {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answered = new CountDownLatch(1);

        @Override
        public int receive(byte[] buffer, boolean expectsMore) {
            if (Thread.currentThread().getName().equals("reader")) {
                asked.countDown();
                await(answered);
            }
            return super.receive(buffer, expectsMore);
        }
    }

    @Test
    void closingWaitsForTheOperationThatGoesOn() throws Exception {
        Slow socket = new Slow();
        NetlinkIpvs ipvs = over(socket);
        List<Object> read = new ArrayList<>();
        Thread reader = new Thread(() -> read.add(timeouts(ipvs)), "reader");
        reader.start();
        await(socket.asked);
        Thread closer = new Thread(ipvs::close, "closer");
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(socket.isClosed()).isFalse();
        socket.answered.countDown();
        reader.join();
        closer.join();

        assertThat(read).singleElement().isNotInstanceOf(Throwable.class);
        assertThat(socket.isClosed()).isTrue();
    }

    private static Object timeouts(NetlinkIpvs ipvs) {
        try {
            return ipvs.timeouts();
        } catch (IpvsException | RuntimeException | Error e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(4, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsClosedSaysSo() throws IpvsException {
        NetlinkIpvs ipvs = over(new OneAtATime());
        ipvs.close();
        ipvs.close(); // again is no harm

        for (ScriptedDirector.Call call : List.<ScriptedDirector.Call>of(
                NetlinkIpvs::info,
                NetlinkIpvs::timeouts,
                NetlinkIpvs::services,
                NetlinkIpvs::daemons,
                closed -> closed.service(Samples.WEB),
                closed -> closed.servers(Samples.WEB),
                SharingTest::connections,
                SharingTest::flush,
                SharingTest::flushTwice)) {
            IpvsException failure = catchThrowableOfType(IpvsException.class, () -> call.with(ipvs));

            assertThat(failure).hasMessageEndingWith(": this IPVS is closed");
            assertThat(failure.isNotSent()).isTrue();
        }
    }

    private static Object connections(NetlinkIpvs ipvs) throws IpvsException {
        ipvs.connections(each -> {});
        return ipvs;
    }

    private static Object flush(NetlinkIpvs ipvs) throws IpvsException {
        ipvs.apply(new Change.Flush());
        return ipvs;
    }

    private static Object flushTwice(NetlinkIpvs ipvs) throws IpvsException {
        ipvs.applyAll(List.of(new Change.Flush(), new Change.Flush()), (index, why) -> {});
        return ipvs;
    }

    @Test
    void nothingIsRemembered() throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes("get-info-answer")).answer(Golden.bytes("get-info-answer"));
        director.ipvs().info();
        director.ipvs().info();

        assertThat(director.socket().sent()).hasSize(2);
    }

    @Test
    void anInterruptedThreadGetsItsAnswerAndStaysInterrupted() throws IpvsException {
        NetlinkIpvs ipvs = over(new OneAtATime());
        Thread.currentThread().interrupt();

        assertThat(ipvs.timeouts().tcp()).isPositive();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Also if its request has to be sent again, which is waited for. */
    @Test
    void anInterruptionDoesNotKeepARequestFromBeingSentAgain() throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        SocketException full = SocketException.refused("send", Errno.ENOBUFS);
        director.socket().failSendingOnce(full, full).answer(Golden.bytes("get-timeouts-answer"));
        Thread.currentThread().interrupt();

        assertThat(director.ipvs().timeouts().tcp()).isPositive();
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop\0", "\u20ac", "/proc/1/ns/net\0x"})
    void namesOfNamespacesAreBytes(String name) {
        assertThatThrownBy(() -> NetlinkOptions.DEFAULTS.withNamespace(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("namespace must be bytes but NUL, one character each");
    }

    @Test
    void failuresOfListsNameTheService() throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Messages.error(Errno.ESRCH));
        ServiceKey web = ServiceKey.parse("tcp 192.0.2.10:80");

        assertThatThrownBy(() -> director.ipvs().servers(web))
                .isInstanceOf(IpvsException.class)
                .hasMessageContaining("tcp 192.0.2.10:80: ");
    }

    @Test
    void whoIsToldOfRefusalsMayGoOn() throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Messages.error(Errno.EBUSY)).answer(Golden.bytes("get-timeouts-answer"));
        List<Object> read = new ArrayList<>();
        director.ipvs().applyAll(List.of(new Change.Flush()), (index, why) -> read.add(timeouts(director.ipvs())));

        assertThat(read).singleElement().isNotInstanceOf(Throwable.class);
    }

    @Test
    void whatIsForgottenIsClosed() throws Exception {
        OneAtATime socket = new OneAtATime();
        WeakReference<NetlinkIpvs> forgotten =
                new WeakReference<>(NetlinkIpvs.over(socket, "/nonexistent", NetlinkOptions.DEFAULTS));
        while (!socket.isClosed()) {
            System.gc();
            Thread.sleep(10);
        }

        assertThat(forgotten.get()).isNull();
    }

    @Test
    void whatIsClosedInTimeIsClosedAtOnce() throws IpvsException {
        OneAtATime socket = new OneAtATime();
        NetlinkIpvs.over(socket, "/nonexistent", NetlinkOptions.DEFAULTS).close();

        assertThat(socket.isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 86_401, Integer.MAX_VALUE})
    void timeOutsHaveARange(int seconds) {
        assertThatThrownBy(() -> NetlinkOptions.DEFAULTS.withTimeoutSeconds(seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time-out must be 1…86400 s, not " + seconds);
    }

    @Test
    void optionsAddUp() {
        NetlinkOptions options = NetlinkOptions.DEFAULTS
                .withTimeoutSeconds(3)
                .withNamespace("shop")
                .withoutCleaner();

        assertThat(options.timeoutSeconds()).isEqualTo(3);
        assertThat(options.namespace()).isEqualTo("shop");
        assertThat(options.isCleaned()).isFalse();
        assertThat(NetlinkOptions.DEFAULTS.timeoutSeconds()).isEqualTo(15);
    }
}
