package io.github.ipvs4j.netlink.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversion of golden messages, which only a big-endian machine needs, beside conversions by hand. */
final class OtherByteOrderTest {
    @ParameterizedTest
    @CsvSource({
        // timeouts of 900, 120 and 300 seconds
        "2c0000001c0000000a49036bdb02004c 0c010000 0800040084030000 0800050078000000 080006002c010000,"
                + "0000002c001c00006b03490a4c0002db 0c010000 0008000400000384 0008000500000078 000800060000012c",
        // a refusal with the header of its request
        "24000000020000010e000000be020000 fdffffff 440000001c0001000e00000000000000,"
                + "00000024000201000000000e000002be fffffffd 00000044001c00010000000e00000000",
        // tcp 10.0.0.1:80 in a nest: the address and the port stay
        "380000001c0005000100000000000000 04010000 24000180 0600010002000000 0600020006000000"
                + " 080003000a000001 0600040000500000,"
                + "00000038001c00050000000100000000 04010000 00248001 0006000100020000 0006000200060000"
                + " 000800030a000001 0006000400500000",
    })
    void swapsWhatIsInTheOrderOfTheCpu(String little, String big) {
        byte[] message = HexFormat.of().parseHex(little.replace(" ", ""));
        assertThat(HexFormat.of().formatHex(OtherByteOrder.of(message))).isEqualTo(big.replace(" ", ""));
    }
}
