package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.answer;
import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.done;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists that the kernel tells in several pieces while somebody changes them. A reading is written as {@code 1 2|3}:
 * services or servers with those ports, in two pieces.
 */
class TrueListingTest {
    private final ScriptedDirector director = ScriptedDirector.open();

    private static byte[] service(int port) {
        return answer(message -> ServiceCodec.write(message, ServiceSpec.of(tcp("10.0.0.1", port), "rr")));
    }

    private static byte[] server(int port) {
        return answer(message ->
                ServerCodec.write(message, RealServerSpec.of(at("10.1.0.1", port), ForwardingMethod.DIRECT, 1)));
    }

    private void tell(String readings, boolean services) {
        for (String reading : readings.split(";")) {
            for (String piece : reading.split("\\|")) {
                director.socket()
                        .answer(Arrays.stream(piece.strip().split(" "))
                                .map(Integer::valueOf)
                                .map(port -> services ? service(port) : server(port))
                                .toArray(byte[][]::new));
            }
            director.socket().answer(done());
        }
    }

    private String services(String readings) throws IpvsException {
        tell(readings, true);
        List<String> ports = director.ipvs().services().stream()
                .map(status -> (ServiceKey.Address) status.spec().key())
                .map(key -> Integer.toString(key.endpoint().port()))
                .toList();
        assertThat(director.socket().stepsLeft()).isZero();
        return String.join(" ", ports);
    }

    private String servers(String readings) throws IpvsException {
        tell(readings, false);
        List<String> ports = director.ipvs().servers(WEB).stream()
                .map(status -> Integer.toString(status.spec().endpoint().port()))
                .toList();
        assertThat(director.socket().stepsLeft()).isZero();
        return String.join(" ", ports);
    }

    @ParameterizedTest
    @CsvSource({
        // in one piece
        "1 2 3, 1 2 3",
        // in pieces, and the same again
        "1 2|3; 1 2|3, 1 2 3",
        "1 2|3; 1|2 3, 1 2 3",
        // in pieces, then in one
        "1 2|3; 1 2|4; 1 2, 1 2",
        "1 2|4; 1 2; 1 2|3 4; 1 2 3 4, 1 2 3 4",
        // 3 was left out, since 1 or 2 was deleted and added again
        "1 2|4; 1 2|3 4; 1 2|3 4, 1 2 3 4",
        "1 2|3 4; 1 2|4; 1 2|3 4; 1 2|3 4, 1 2 3 4",
        // 2 was told twice, since 9 was added and deleted again; twice the same does not make that true
        "1 2|2 3; 1 2|3; 1 2|3, 1 2 3",
        "1 2|2 3; 1 2|2 3; 1 2|3; 1 2|3, 1 2 3",
        // another order is another list
        "1 2|3; 2 1|3; 2 1|3, 2 1 3",
    })
    void whatTwoReadingsAgreeOnIsThere(String readings, String found) throws IpvsException {
        assertThat(services(readings)).isEqualTo(found);
        director.socket().restart();
        assertThat(servers(readings)).isEqualTo(found);
    }

    /** Each lacks another one: 8 has gone for good, 9 has come. */
    private static final String RESTLESS = "1 2|3 8; 1|9; 1 2|4; 1 3|4; 2 3|4; 1 2|3 9; 1 2|4 9; 1 3|4 9; 2 3|4 4 9";

    @Test
    void ofAListThatKeepsChangingServicesThatNotAllReadingsHadAreAskedFor() throws IpvsException {
        tell(RESTLESS, true);
        director.socket()
                .answer(service(1))
                .answer(service(2))
                .answer(service(3))
                .answer(error(Errno.ESRCH)) // 8
                .answer(service(4))
                .answer(service(9));

        assertThat(director.ipvs().services())
                .extracting(status ->
                        ((ServiceKey.Address) status.spec().key()).endpoint().port())
                .containsExactly(1, 2, 3, 4, 9);
        assertThat(director.socket().stepsLeft()).isZero();
    }

    @Test
    void ofAListThatKeepsChangingServersThatNobodyHasSeenForLongAreGone() throws IpvsException {
        assertThat(servers(RESTLESS)).isEqualTo("1 2 3 4 9");
    }

    @Test
    void aServiceThatCannotBeAskedForIsAFailure() {
        tell(RESTLESS, true);
        director.socket().answer(error(Errno.EPERM));
        IpvsException failure =
                catchThrowableOfType(IpvsException.class, () -> director.ipvs().services());

        assertThat(failure.errno()).isEqualTo(Errno.EPERM);
    }

    /** What found no room any more in the only piece may have moved into it before the kernel went on. */
    @Test
    void aPieceThatIsFullMayNotBeTheOnlyOne() throws IpvsException {
        byte[] one = service(1);
        byte[][] full = new byte[31_200 / one.length][];
        for (int i = 0; i < full.length; i++) {
            full[i] = service(i + 1);
        }
        director.socket()
                .answer(full)
                .answer(done())
                .answer(full)
                .answer(service(999))
                .answer(done());
        director.socket().answer(full).answer(service(999)).answer(done());

        assertThat(director.ipvs().services()).hasSize(full.length + 1);
        assertThat(director.socket().stepsLeft()).isZero();
    }

    @Test
    void theEndInTheSameDatagramProvesThatItIsWhole() throws IpvsException {
        byte[][] many = new byte[31_200 / service(1).length + 1][];
        Arrays.setAll(many, i -> service(i + 1));
        many[many.length - 1] = done();
        director.socket().answer(datagram(many));

        assertThat(director.ipvs().services()).hasSize(many.length - 1);
    }

    @Test
    void theEndInTheSecondDatagramDoesNot() throws IpvsException {
        for (int i = 0; i < 2; i++) {
            director.socket().answer(service(1)).answer(service(2), done());
        }

        assertThat(director.ipvs().services()).hasSize(2);
        assertThat(director.socket().stepsLeft()).isZero();
    }
}
