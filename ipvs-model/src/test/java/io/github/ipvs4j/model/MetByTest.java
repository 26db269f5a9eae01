package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.testkit.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether what is found is what is wanted; one that is wrong here makes a reconciler edit for ever, or never. */
class MetByTest {
    private static final ServiceSpec WEB = ServiceSpec.of(Samples.WEB, "rr");
    private static final ServiceSpec STICKY = WEB.persistent(60, Samples.mask("255.255.255.0"));
    private static final RealServerSpec SERVER = Samples.SERVER;
    private static final RealServerSpec TUNNELLED = Samples.tunnelled(SERVER.endpoint());

    static Stream<Arguments> services() {
        int kernelsOwn = 0x4000_0000;
        ServiceSpec longMask =
                ServiceSpec.reported(Samples.WEB6, "rr", 0, 0, Netmask.reported(AddressFamily.IPV6, 0xffff_ffff), null);
        return Stream.of(
                arguments(false, WEB, ServiceSpec.of(Samples.PHONE, "rr")),
                arguments(false, WEB, WEB.withScheduler("wrr")),
                arguments(false, WEB, STICKY),
                arguments(false, STICKY, WEB),
                arguments(false, STICKY, STICKY.persistent(61, STICKY.netmask())),
                arguments(false, STICKY, STICKY.persistent(60)),
                arguments(false, STICKY, STICKY.withPersistenceEngine("sip")),
                arguments(false, STICKY.withPersistenceEngine("sip"), STICKY),
                arguments(false, WEB, WEB.withFlags(ServiceSpec.ONE_PACKET)),
                arguments(false, WEB.withFlags(ServiceSpec.SCHED_1), WEB.withFlags(ServiceSpec.SCHED_2)),
                arguments(false, WEB.withFlags(kernelsOwn), WEB),
                arguments(true, WEB, WEB),
                arguments(true, STICKY, STICKY),
                arguments(true, WEB, WEB.withFlags(ServiceSpec.HASHED)),
                arguments(true, WEB.withFlags(ServiceSpec.HASHED), WEB),
                arguments(true, WEB, WEB.withFlags(kernelsOwn)),
                arguments(true, WEB.withFlags(kernelsOwn), WEB.withFlags(kernelsOwn)),
                arguments(true, WEB, STICKY.withoutFlags(ServiceSpec.PERSISTENT)),
                arguments(true, ServiceSpec.of(Samples.WEB6, "rr"), longMask));
    }

    @ParameterizedTest
    @MethodSource
    void services(boolean met, ServiceSpec wanted, ServiceSpec found) {
        assertThat(wanted.isMetBy(found)).isEqualTo(met);
    }

    static Stream<Arguments> servers() {
        Tunnel gue = new Tunnel(TunnelType.GUE, 6080, 0);
        Tunnel gre = new Tunnel(TunnelType.GRE, 0, 0);
        return Stream.of(
                arguments(false, SERVER, SERVER.withEndpoint(Samples.at("10.9.9.9", 1))),
                arguments(false, SERVER, SERVER.withWeight(77)),
                arguments(false, SERVER, SERVER.withThresholds(1, 0)),
                arguments(false, SERVER.withThresholds(2, 0), SERVER.withThresholds(2, 1)),
                arguments(false, SERVER, SERVER.withForwarding(ForwardingMethod.DIRECT)),
                arguments(false, SERVER.withForwarding(ForwardingMethod.DIRECT), SERVER),
                arguments(false, TUNNELLED, TUNNELLED.withTunnel(gre)),
                arguments(false, TUNNELLED.withTunnel(gue), TUNNELLED.withTunnel(new Tunnel(TunnelType.GUE, 6081, 0))),
                arguments(false, TUNNELLED.withTunnel(gue), TUNNELLED.withTunnel(new Tunnel(TunnelType.GUE, 6080, 1))),
                arguments(false, TUNNELLED.withTunnel(gre), TUNNELLED.withTunnel(new Tunnel(TunnelType.GRE, 0, 1))),
                arguments(true, SERVER, SERVER),
                arguments(true, SERVER, SERVER.withTunnel(gue)),
                arguments(true, SERVER.withForwarding(new ForwardingMethod(0xf0)), SERVER),
                arguments(true, TUNNELLED, TUNNELLED.withTunnel(new Tunnel(TunnelType.IPIP, 9, 9))),
                arguments(true, TUNNELLED.withTunnel(gre), TUNNELLED.withTunnel(new Tunnel(TunnelType.GRE, 9, 0))));
    }

    @ParameterizedTest
    @MethodSource
    void servers(boolean met, RealServerSpec wanted, RealServerSpec found) {
        assertThat(wanted.isMetBy(found)).isEqualTo(met);
    }
}
