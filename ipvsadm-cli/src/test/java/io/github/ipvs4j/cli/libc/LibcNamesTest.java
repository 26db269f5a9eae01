package io.github.ipvs4j.cli.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.testkit.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the machine the tests run on, as far as every machine has them. */
class LibcNamesTest {
    private final LibcNames names = new LibcNames();

    @ParameterizedTest
    @ValueSource(strings = {"", "no such host", "no-such-host.invalid", "1.2.3.4.5"})
    void unknownHostsHaveNoAddress(String name) {
        assertThat(names.hostAddress(name)).isNull();
    }

    /** A machine without a name server has no answer; one with some has. */
    @Test
    void unknownHostsHaveAReason() {
        assertThat(names.hostAddress("no such host")).isNull();
        assertThat(names.miss()).isIn(NameDatabase.Miss.UNKNOWN, NameDatabase.Miss.NO_ANSWER);
        NameDatabase.Miss before = names.miss();
        assertThat(names.hostAddress("localhost")).isNotNull();
        assertThat(names.miss()).isEqualTo(before);
    }

    @Test
    void anAddressForDocumentationHasNoName() {
        assertThat(names.hostName(Samples.ip("192.0.2.1"))).isNull();
        assertThat(names.hostName(Samples.ip("2001:db8::1"))).isNull();
    }

    @Test
    void localhostHasItsAddressAndBack() {
        IpAddress address = names.hostAddress("localhost");

        assertThat(address).hasToString("127.0.0.1");
        assertThat(names.hostName(Samples.ip("127.0.0.1"))).isEqualTo("localhost");
    }

    /** Port names come from a file that small machines do not have. */
    @Nested
    class Ports {
        @BeforeEach
        void needServices() {
            assumeTrue(Files.exists(Path.of("/etc/services")), "this machine has no /etc/services");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "HTTP", "no-such-service", "80"})
        void unknownServicesHaveNoPort(String service) {
            assertThat(names.port(service, Protocol.TCP)).isEqualTo(-1);
        }

        @ParameterizedTest
        @CsvSource({"80, 6, http", "443, 6, https", "53, 17, domain"})
        void servicesHaveTheirPortAndBack(int port, int protocol, String service) {
            assertThat(names.port(service, new Protocol(protocol))).isEqualTo(port);
            assertThat(names.service(port, new Protocol(protocol))).isEqualTo(service);
        }

        @Test
        void aPortNobodyNamedHasNoName() {
            assertThat(names.service(0, Protocol.TCP)).isNull();
            assertThat(names.service(65535, Protocol.UDP)).isNull();
            assertThat(names.service(80, new Protocol(253))).isNull();
        }
    }
}
