package io.github.ipvs4j.netlink.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the driver refuses to work, and in which words. */
final class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Mac OS X, 64, 'IPVS is a part of Linux, and this is Mac OS X'",
        "Windows 11, 32, 'IPVS is a part of Linux, and this is Windows 11'",
        "linux, 64, 'IPVS is a part of Linux, and this is linux'",
        ", 64, 'IPVS is a part of Linux, and this is null'",
        "Linux, 32, 'this needs a 64-bit Java, and this one has 32 bits'",
        "Linux, unknown, 'this needs a 64-bit Java, and this one has unknown bits'",
        "Linux, 64, ",
        "Linux, , ",
    })
    void says(@Nullable String system, @Nullable String bits, @Nullable String refusal) {
        assertThat(Platform.refusal(system, bits)).isEqualTo(refusal);
    }
}
