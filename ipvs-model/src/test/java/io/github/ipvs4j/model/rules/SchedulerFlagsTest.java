package io.github.ipvs4j.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of scheduler flags: read and written. */
final class SchedulerFlagsTest {
    @ParameterizedTest
    @CsvSource({
        "'',             0,  ",
        "flag-0,         0,  ",
        "flag-4,         0,  ",
        "FLAG-1,         0,  ",
        "sh-,            0,  sh",
        "wlc-port,       0,  ",
        "flag-1,         8,  ",
        "flag-2,         16, ",
        "flag-3,         32, ",
        "sh-fallback,    8,  sh",
        "sh-port,        16, sh",
        "mh-fallback,    8,  mh",
        "mh-port,        16, mh"
    })
    void aWordIsABitAndPerhapsOfOneScheduler(String word, int bit, String scheduler) {
        assertThat(SchedulerFlags.bit(word)).isEqualTo(bit);
        assertThat(SchedulerFlags.scheduler(word)).isEqualTo(scheduler);
    }

    @ParameterizedTest
    @CsvSource({
        "rr,  0,  ''",
        "rr,  1,  ''",
        "rr,  57, 'flag-1,flag-2,flag-3'",
        "wlc, 16, flag-2",
        "sh,  24, 'sh-fallback,sh-port'",
        "mh,  40, 'mh-fallback,flag-3'"
    })
    void theFlagsOfAServiceAreAList(String scheduler, int flags, String text) {
        ServiceKey key = new ServiceKey.Address(Protocol.TCP, new Endpoint(IpAddress.ipv4(0x0a00_0001), 80));
        ServiceSpec of = ServiceSpec.of(key, scheduler);
        ServiceSpec service =
                ServiceSpec.reported(key, scheduler, flags, of.timeoutSeconds(), of.netmask(), of.persistenceEngine());

        assertThat(SchedulerFlags.text(service)).isEqualTo(text);
    }
}
