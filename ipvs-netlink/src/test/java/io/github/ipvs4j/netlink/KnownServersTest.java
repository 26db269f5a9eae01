package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.answer;
import static io.github.ipvs4j.netlink.wire.Messages.done;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that a program reads again and again is one value, and a changed server another one. */
class KnownServersTest {
    private static final RealServerSpec SERVER =
            server(at("10.1.1.1", 80), ForwardingMethod.TUNNEL, 1, 9, 8, 1, 4789, 2);

    private final ScriptedDirector director = ScriptedDirector.open();

    private static RealServerSpec server(
            Endpoint at,
            ForwardingMethod method,
            long weight,
            long upper,
            long lower,
            int tunnel,
            int port,
            int flags) {
        return new RealServerSpec(at, method, weight, upper, lower, new Tunnel(new TunnelType(tunnel), port, flags));
    }

    private RealServerSpec read(ServiceKey service, RealServerSpec server) throws IpvsException {
        director.socket()
                .answer(answer(message -> ServerCodec.write(message, server)))
                .answer(done());
        return director.ipvs().servers(service).get(0).spec();
    }

    @Test
    void aServerThatIsReadAgainIsTheSameValue() throws IpvsException {
        RealServerSpec first = read(WEB, SERVER);
        RealServerSpec second = read(WEB, SERVER);

        assertThat(read(WEB, SERVER)).isSameAs(second).isNotSameAs(first).isEqualTo(SERVER);
    }

    static Stream<RealServerSpec> changed() {
        Endpoint at = SERVER.endpoint();
        ForwardingMethod method = SERVER.forwarding();
        return Stream.of(
                server(at("10.1.1.2", 80), method, 1, 9, 8, 1, 4789, 2),
                server(at("2001:db8::1", 80), method, 1, 9, 8, 1, 4789, 2),
                server(at("10.1.1.1", 81), method, 1, 9, 8, 1, 4789, 2),
                server(at, ForwardingMethod.MASQUERADE, 1, 9, 8, 1, 4789, 2),
                server(at, method, 2, 9, 8, 1, 4789, 2),
                server(at, method, 1, 10, 8, 1, 4789, 2),
                server(at, method, 1, 9, 7, 1, 4789, 2),
                server(at, method, 1, 9, 8, 2, 4789, 2),
                server(at, method, 1, 9, 8, 1, 4790, 2),
                server(at, method, 1, 9, 8, 1, 4789, 1));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void aServerThatHasChangedIsAnotherValue(RealServerSpec changed) throws IpvsException {
        read(WEB, SERVER);
        RealServerSpec known = read(WEB, SERVER);

        assertThat(read(WEB, changed)).isEqualTo(changed).isNotEqualTo(SERVER);
        assertThat(read(WEB, SERVER)).isSameAs(known);
    }

    /** What a program read at first need not be there any more when it begins to repeat itself. */
    @Test
    void anyRepetitionIsNoticed() throws IpvsException {
        read(WEB, SERVER);
        List<ServiceKey> others = List.of(tcp("10.0.0.2", 80), tcp("10.0.0.3", 80), tcp("10.0.0.4", 80));
        RealServerSpec last = SERVER;
        for (int round = 0; round < 4; round++) {
            for (ServiceKey service : others) {
                last = read(service, SERVER);
            }
        }

        assertThat(read(others.get(0), SERVER)).isSameAs(last);
    }
}
