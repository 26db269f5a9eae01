package io.github.ipvs4j.netlink.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.IpAddress;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of CPUs with either byte order: those of little-endian ones are what a kernel was seen to take. */
final class ByteOrderTest {
    private static Arguments row(String name, Consumer<MessageWriter> write, String little, String big) {
        return Arguments.of(name, write, little, big);
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                row("weight 5", writer -> writer.u32(4, 5), "0800 0400 05000000", "0008 0004 00000005"),
                row("mark", writer -> writer.u32(5, 0xfedc_ba98L), "0800 0500 98badcfe", "0008 0005 fedcba98"),
                row("protocol", writer -> writer.u16(2, 132), "0600 0200 8400 0000", "0006 0002 0084 0000"),
                row("port 80", writer -> writer.u16Network(4, 80), "0600 0400 0050 0000", "0006 0004 0050 0000"),
                row("netmask", writer -> writer.u32Network(9, 0xffff_ff00), "0800 0900 ffffff00", "0008 0009 ffffff00"),
                row(
                        "flags",
                        writer -> writer.u32Pair(7, 4, -1),
                        "0c00 0700 04000000 ffffffff",
                        "000c 0007 00000004 ffffffff"),
                row("tunnel type", writer -> writer.u8(13, 2), "0500 0d00 02 000000", "0005 000d 02 000000"),
                row("scheduler", writer -> writer.string(6, "wlc"), "0800 0600 776c6300", "0008 0006 776c6300"),
                row(
                        "address",
                        writer -> writer.address(3, IpAddress.ipv4(0x0a010203)),
                        "1400 0300 0a010203 00000000 00000000 00000000",
                        "0014 0003 0a010203 00000000 00000000 00000000"),
                row(
                        "nest",
                        writer -> {
                            int start = writer.beginNest(1);
                            writer.u16(1, 2);
                            writer.endNest(start);
                        },
                        "0c00 0180 0600 0100 0200 0000",
                        "000c 8001 0006 0001 0002 0000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void writes(String name, Consumer<MessageWriter> write, String little, String big) {
        assertThat(attribute(ByteOrder.LITTLE_ENDIAN, write)).as(name).isEqualTo(little.replace(" ", ""));
        assertThat(attribute(ByteOrder.BIG_ENDIAN, write)).as(name).isEqualTo(big.replace(" ", ""));
    }

    private static String attribute(ByteOrder order, Consumer<MessageWriter> write) {
        byte[] message = message(order, write);
        return HexFormat.of().formatHex(message, Netlink.HEADER + Netlink.GENERIC_HEADER, message.length);
    }

    private static byte[] message(ByteOrder order, Consumer<MessageWriter> write) {
        MessageWriter writer = new MessageWriter(order);
        writer.beginMessage(0x1a, 5, 7, 9, 1);
        write.accept(writer);
        writer.endMessage();
        return Arrays.copyOf(writer.array(), writer.size());
    }

    @ParameterizedTest
    @CsvSource({
        "LITTLE_ENDIAN, 14000000 1a00 0500 07000000 00000000 09 01 0000",
        "BIG_ENDIAN,    00000014 001a 0005 00000007 00000000 09 01 0000",
    })
    void beginsMessages(String order, String bytes) {
        ByteOrder of = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        assertThat(HexFormat.of().formatHex(message(of, writer -> {}))).isEqualTo(bytes.replace(" ", ""));
    }

    /** What lies before must not matter. */
    @ParameterizedTest
    @CsvSource({
        "00fedcba9876543210, 56574, -1732584194, 1167088121787636990, 65244, -19088744, -81985529216486896",
        "000100000000000000, 1, 1, 1, 256, 16777216, 72057594037927936",
        "0000000000000000ff, 0, 0, -72057594037927936, 0, 0, 255",
        "00ffffffffffffffff, 65535, -1, -1, 65535, -1, -1",
    })
    void reads(String hex, int little16, int little32, long little64, int big16, int big32, long big64) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(NativeOrder.u16(bytes, 1, true)).isEqualTo(little16);
        assertThat(NativeOrder.s32(bytes, 1, true)).isEqualTo(little32);
        assertThat(NativeOrder.s64(bytes, 1, true)).isEqualTo(little64);
        assertThat(NativeOrder.u16(bytes, 1, false)).isEqualTo(big16);
        assertThat(NativeOrder.s32(bytes, 1, false)).isEqualTo(big32);
        assertThat(NativeOrder.s64(bytes, 1, false)).isEqualTo(big64);
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        assertThat(NativeOrder.u16(bytes, 1)).isEqualTo(little ? little16 : big16);
        assertThat(NativeOrder.s64(bytes, 1)).isEqualTo(little ? little64 : big64);
    }
}
