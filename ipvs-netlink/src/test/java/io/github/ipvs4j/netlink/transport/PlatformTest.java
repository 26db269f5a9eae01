package io.github.ipvs4j.netlink.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the driver refuses to work, and in which words. */
final class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Mac OS X, aarch64, 64, 'IPVS is a part of Linux, and this is Mac OS X'",
        "Windows 11, x86, 32, 'IPVS is a part of Linux, and this is Windows 11'",
        "linux, amd64, 64, 'IPVS is a part of Linux, and this is linux'",
        ", amd64, 64, 'IPVS is a part of Linux, and this is null'",
        "Linux, arm, 32, 'this needs a 64-bit Java, and this one has 32 bits'",
        "Linux, amd64, unknown, 'this needs a 64-bit Java, and this one has unknown bits'",
        "Linux, ppc64le, 64, ipvs4j does not support the architecture ppc64le",
        "Linux, mips64el, 64, ipvs4j does not support the architecture mips64el",
        "Linux, alpha, 64, ipvs4j does not support the architecture alpha",
        "Linux, sparcv9, , ipvs4j does not support the architecture sparcv9",
        "Linux, amd64, 64, ",
        "Linux, aarch64, 64, ",
        "Linux, s390x, 64, ",
        "Linux, riscv64, 64, ",
        "Linux, , , ",
    })
    void says(@Nullable String system, @Nullable String architecture, @Nullable String bits, @Nullable String refusal) {
        assertThat(Platform.refusal(system, architecture, bits)).isEqualTo(refusal);
    }
}
