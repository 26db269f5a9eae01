package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.testkit.Samples;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Addresses are read as {@code inet_pton} of glibc reads them and written as its {@code inet_ntop} writes them. */
class IpAddressTest {
    static final List<String> NO_ADDRESSES = List.of(
            // IPv4: four decimal octets without leading zeros and nothing else
            "",
            " ",
            "1",
            "1.2.3",
            "1.2.3.",
            ".1.2.3",
            "1..2.3",
            "1.2.3.4.",
            "1.2.3.4.5",
            "1.2.3.4 ",
            " 1.2.3.4",
            "256.1.1.1",
            "1.1.1.256",
            "1.2.3.999",
            "1.2.3.1000",
            "01.2.3.4",
            "1.2.3.04",
            "00.0.0.0",
            "1.2.3.a",
            "0x1.2.3.4",
            "+1.2.3.4",
            "-1.2.3.4",
            "1,2,3,4",
            "localhost",
            "1.2.3.4\0",
            "١.2.3.4",
            "1.2.3.4/32",
            // IPv6: eight groups, or fewer around one gap
            ":",
            ":::",
            "::::",
            "1::2::3",
            "::1::",
            ":1",
            "1:",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:",
            ":2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:8:",
            "1::2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7:8::",
            "::1:2:3:4:5:6:7:8",
            "12345::",
            "::12345",
            "::00001",
            "g::",
            "1:::2",
            ":::1",
            "::1:",
            "fe80::1%eth0",
            "[::1]",
            "::1/128",
            "::\uff11",
            "::1 ",
            // IPv6 that ends in IPv4
            "1.2.3.4::",
            "::1.2.3",
            "::1.2.3.4.5",
            "::1.2.3.4:5",
            "::1.2.3.256",
            "::01.2.3.4",
            "::1.2.3.4 ",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1:2:3:4:5:1.2.3.4",
            "::a.2.3.4",
            "::12345.2.3.4",
            "1:2:3:4:5:6:7::1.2.3.4");

    @ParameterizedTest
    @FieldSource("NO_ADDRESSES")
    void textThatIsNoLiteralIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "10.0.0.1, 10.0.0.1",
        "128.0.0.127, 128.0.0.127",
        "::, ::",
        "0:0:0:0:0:0:0:0, ::",
        "::1, ::1",
        "::0.0.0.1, ::1",
        "1::, 1::",
        "FD00::ABCD, fd00::abcd",
        "fd00:0000:0000:0000:0000:0000:0000:0001, fd00::1",
        "0001:0002:0003:0004:0005:0006:0007:0008, 1:2:3:4:5:6:7:8",
        // one zero group is not compressed, and a gap may stand for one group
        "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        // the longest run, the first of equals
        "1:0:0:4:0:0:0:8, 1:0:0:4::8",
        "1:0:0:0:5:0:0:8, 1::5:0:0:8",
        "1:0:0:4:5:0:0:8, 1::4:5:0:0:8",
        "0:0:3:4:5:6:0:0, ::3:4:5:6:0:0",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        // embedded IPv4: six zero groups, or five and ffff
        "::1.2.3.4, ::1.2.3.4",
        "::102:304, ::1.2.3.4",
        "::2:3, ::0.2.0.3",
        "::1:0, ::0.1.0.0",
        "::ffff:1.2.3.4, ::ffff:1.2.3.4",
        "::ffff:0:0, ::ffff:0.0.0.0",
        "::ffff, ::ffff",
        "::ffff:0:1:2, ::ffff:0:1:2",
        "0:0:0:0:0:fffe:102:304, ::fffe:102:304",
        "64:ff9b::1.2.3.4, 64:ff9b::102:304",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "1:2:3:4:5::1.2.3.4, 1:2:3:4:5:0:102:304",
    })
    void literalsAreReadAndWrittenAsGlibcDoes(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString(canonical);
    }

    @Test
    void whatIsWrittenReadsBack() {
        Seed.repeat(100_000, random -> {
            IpAddress address = random.nextBoolean()
                    ? IpAddress.ipv4(random.nextInt())
                    : IpAddress.ipv6(sparse(random), sparse(random));
            assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
            assertThat(IpAddress.fromBytes(address.family(), address.toBytes(), 0))
                    .isEqualTo(address);
        });
    }

    /** About half of the groups are zero, so that there is something to compress. */
    private static long sparse(SplittableRandom random) {
        long bits = random.nextLong();
        for (int group = 0; group < 4; group++) {
            if (random.nextBoolean()) {
                bits &= ~(0xffffL << group * 16);
            }
        }
        return bits;
    }

    @Test
    void bytesAreInNetworkOrder() {
        assertThat(Samples.ip("10.0.200.1").toBytes()).containsExactly(10, 0, 200, 1);
        byte[] bytes = new byte[18];
        bytes[1] = (byte) 0xfd;
        bytes[16] = 9;
        IpAddress address = IpAddress.fromBytes(AddressFamily.IPV6, bytes, 1);

        assertThat(address).hasToString("fd00::9");
        assertThat(address.toBytes()).hasSize(16).startsWith(0xfd, 0).endsWith(0, 9);
        assertThat(new int[] {address.words(), address.word(0), address.word(3)})
                .containsExactly(4, 0xfd000000, 9);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, true", "::, true", "0.0.0.1, false", "::1, false", "1::, false"})
    void onlyAllZeroIsUnspecified(String text, boolean unspecified) {
        assertThat(Samples.ip(text).isUnspecified()).isEqualTo(unspecified);
    }

    @Test
    void equalMeansSameFamilyAndBits() {
        List<IpAddress> different = Stream.of("0.0.0.0", "::", "0.0.0.1", "::1", "1::", "1::1", "0:0:0:1::")
                .map(Samples::ip)
                .toList();
        for (IpAddress one : different) {
            assertThat(one).isEqualTo(Samples.ip(one.toString())).hasSameHashCodeAs(Samples.ip(one.toString()));
            assertThat(different.stream().filter(other -> Objects.equals(one, other)))
                    .hasSize(1);
        }
    }
}
