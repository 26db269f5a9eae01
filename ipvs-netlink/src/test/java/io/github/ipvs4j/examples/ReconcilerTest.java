package io.github.ipvs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.examples.Reconciler.Wanted;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests a program without a kernel, in the moments that a kernel seldom offers. */
class ReconcilerTest {
    private final ServiceKey web = ServiceKey.parse("tcp 192.0.2.10:80");
    private final ServiceKey mail = ServiceKey.parse("tcp 192.0.2.10:25");
    private final FakeIpvs ipvs = new FakeIpvs();

    private static Reconciler keeping(ServiceKey key) {
        Endpoint place = Endpoint.parse("10.1.1.1:8080");
        RealServerSpec server = RealServerSpec.of(place, ForwardingMethod.MASQUERADE, 1);
        return new Reconciler(List.of(new Wanted(ServiceSpec.of(key, "wlc"), Map.of(place, server))));
    }

    @Test
    void itTriesAgainWhatTheKernelRefused() throws IpvsException {
        ipvs.refuseOnce(Operation.ADD_SERVER, Errno.ENOMEM);
        Reconciler reconciler = keeping(web);
        reconciler.reconcile(ipvs);
        assertThat(ipvs.servers(web)).isEmpty();
        reconciler.reconcile(ipvs);
        assertThat(ipvs.servers(web)).hasSize(1);
    }

    @Test
    void itGoesOnAfterALostAnswer() throws IpvsException {
        ipvs.loseAnswerOnce(Operation.ADD_SERVICE);
        keeping(web).reconcile(ipvs);
        assertThat(ipvs.servers(web)).hasSize(1);
    }

    @Test
    void itLeavesTheServicesOfOthersAlone() throws IpvsException {
        ipvs.apply(new Change.AddService(ServiceSpec.of(mail, "rr")));
        keeping(web).reconcile(ipvs);
        assertThat(ipvs.service(mail).spec().scheduler()).isEqualTo("rr");
    }

    @Test
    void itFailsWithoutPrivilege() {
        ipvs.refuse(Operation.GET_SERVICE, Errno.EPERM);
        assertThatThrownBy(() -> keeping(web).reconcile(ipvs))
                .isInstanceOfSatisfying(
                        IpvsException.class,
                        failure -> assertThat(failure.isRefusal()).isTrue());
    }

    @Test
    void twoOfThemShareASlowKernel() throws IpvsException {
        ipvs.setLatency(2);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try {
                keeping(mail).reconcile(ipvs);
            } catch (IpvsException e) {
                throw new AssertionError(e);
            }
        });
        keeping(web).reconcile(ipvs);
        other.join();
        assertThat(ipvs.services()).hasSize(2);
    }
}
