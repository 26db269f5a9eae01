package io.github.ipvs4j.netlink.describe;

import static io.github.ipvs4j.testkit.Samples.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.netlink.Golden;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import io.github.ipvs4j.netlink.wire.Messages;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages in words. */
@Timeout(60)
class MessageDescriberTest {
    private static final int IPVS = 28;
    private static final int LONGEST = 64 * 1024;

    /** The recorded messages by name, with the lines that describe them. */
    private static Map<String, List<String>> described() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (InputStream file = MessageDescriberTest.class.getResourceAsStream("/described.txt")) {
            assertThat(file).isNotNull();
            List<String> lines = List.of();
            for (String line : new String(file.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (line.startsWith(" ")) {
                    lines.add(line.strip());
                } else if (!line.startsWith("#")) {
                    lines = new ArrayList<>();
                    all.put(line, lines);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static Stream<Arguments> recordedMessages() {
        return described().entrySet().stream().map(row -> arguments(row.getKey(), row.getValue()));
    }

    private static List<String> describe(byte[] bytes) {
        return MessageDescriber.describe(bytes, bytes.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void recordedMessages(String golden, List<String> lines) {
        assertThat(describe(Golden.bytes(golden))).isEqualTo(lines);
    }

    @Test
    void everyCommandIsAmongThem() {
        assertThat(described().values().stream()
                        .flatMap(List::stream)
                        .map(line -> line.replaceAll(" .*", ""))
                        .distinct())
                .contains("NEW_SERVICE", "SET_SERVICE", "DEL_SERVICE", "GET_SERVICE", "NEW_DEST", "SET_DEST")
                .contains("DEL_DEST", "GET_DEST", "NEW_DAEMON", "DEL_DAEMON", "GET_DAEMON", "SET_CONFIG", "GET_CONFIG")
                .contains("SET_INFO", "GET_INFO", "ZERO", "FLUSH", "GETFAMILY", "NEWFAMILY", "ERROR", "DONE");
    }

    private static byte[] message(int type, int flags, int command, Consumer<MessageWriter> attributes) {
        MessageWriter writer = new MessageWriter();
        writer.beginMessage(type, flags, 7, command, 1);
        attributes.accept(writer);
        writer.endMessage();
        return Arrays.copyOf(writer.array(), writer.size());
    }

    private static Arguments in(int nest, String expected, Consumer<MessageWriter> attributes) {
        return arguments(expected, (Consumer<MessageWriter>) message -> {
            int start = message.beginNest(nest);
            attributes.accept(message);
            message.endNest(start);
        });
    }

    private static Arguments at(String expected, Consumer<MessageWriter> attributes) {
        return arguments(expected, attributes);
    }

    /** What no recorded message has: odd values, odd lengths, unknown numbers. */
    static Stream<Arguments> oddAttributes() {
        return Stream.of(
                // numbers whose bytes are the same from both ends, since the text shows them as they lie in memory
                in(1, "SERVICE{99=0x04050504}", nest -> nest.u32(99, 0x0405_0504)),
                in(1, "SERVICE{0=0x04}", nest -> nest.u8(0, 4)),
                in(1, "SERVICE{AF=9 ADDR=10.0.0.1}", nest -> {
                    nest.u16(1, 9);
                    nest.address(3, ip("10.0.0.1"));
                }),
                in(1, "SERVICE{ADDR=fd00::1 AF=INET6}", nest -> {
                    nest.address(3, ip("fd00::1"));
                    nest.u16(1, 10);
                }),
                in(1, "SERVICE{ADDR=fd00:: AF=INET6}", nest -> {
                    nest.address(3, ip("fd00::"));
                    nest.u16(1, 10);
                }),
                in(1, "SERVICE{ADDR=10.0.0.1}", nest -> nest.u32Network(3, 0x0a000001)),
                in(1, "SERVICE{ADDR=0x0a00}", nest -> nest.u16Network(3, 0x0a00)),
                in(1, "SERVICE{PROTOCOL=254 PORT=0x01}", nest -> {
                    nest.u16(2, 254);
                    nest.u8(4, 1);
                }),
                in(1, "SERVICE{PROTOCOL=0x784142434400}", nest -> nest.string(2, "xABCD")),
                in(1, "SERVICE{FLAGS=PERSISTENT|0x80000040/0x1 TIMEOUT=4294967295}", nest -> {
                    nest.u32Pair(7, 0x8000_0041, 1);
                    nest.u32(8, 0xffff_ffffL);
                }),
                in(1, "SERVICE{FLAGS=0x01020201 NETMASK=0xff}", nest -> {
                    nest.u32(7, 0x0102_0201);
                    nest.u8(9, 255);
                }),
                in(
                        1,
                        "SERVICE{SCHED_NAME=\"a\\x22b\\x5c\\x0a\\x1b\\xe4\"}",
                        nest -> nest.string(6, "a\"b\\\n\u001b\u00e4")),
                in(1, "SERVICE{SCHED_NAME=\"cut\"}", nest -> nest.string(6, "cut\0off")),
                in(1, "SERVICE{STATS{CONNS=5 INBYTES=18446744073709551615 12=0x01}}", nest -> {
                    int stats = nest.beginNest(10);
                    nest.u32(1, 5);
                    nest.u32(2, 0);
                    nest.u32Pair(4, -1, -1);
                    nest.u8(12, 1);
                    nest.endNest(stats);
                }),
                in(1, "SERVICE{STATS{CONNS=0x}}", nest -> {
                    int stats = nest.beginNest(10);
                    nest.endNest(nest.beginNest(1));
                    nest.endNest(stats);
                }),
                in(2, "DEST{FWD_METHOD=7 TUN_TYPE=9 TUN_FLAGS=REMCSUM|0x8000}", nest -> {
                    nest.u32(3, 7);
                    nest.u8(13, 9);
                    nest.u16(15, 0x8002);
                }),
                in(3, "DAEMON{STATE=3 MCAST_PORT=8848}", nest -> {
                    nest.u32(1, 3);
                    nest.u16(7, 8848);
                }),
                in(4, "TIMEOUT_TCP=0x", nest -> {}),
                in(7, "7=0x", nest -> {}),
                at("SERVICE{(an attribute of 3 bytes where 3 are left)}", top -> top.string(1, "ab")),
                at("7=0x" + "61".repeat(32) + "... (41 bytes)", top -> top.string(7, "a".repeat(40))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oddAttributes(String expected, Consumer<MessageWriter> attributes) {
        assertThat(describe(message(IPVS, 0, 1, attributes))).containsExactly("NEW_SERVICE seq=7 " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "28, 1, 0x0001, NEW_SERVICE seq=7 flags=REQUEST",
        "28, 4, 0x0300, GET_SERVICE seq=7 flags=DUMP",
        "28, 4, 0x0100, GET_SERVICE seq=7 flags=0x100",
        "28, 1, 0x001a, NEW_SERVICE seq=7 flags=MULTI|ECHO|DUMP_INTR",
        "28, 0, 0x8000, 0 seq=7 flags=0x8000",
        "28, 99, 0, 99 seq=7",
        "65535, 255, 0, 255 seq=7",
        "16, 3, 0x0001, GETFAMILY seq=7 flags=REQUEST",
        "16, 77, 0, 77 seq=7",
        "9, 1, 0, 9 seq=7",
        "1, 1, 0, NOOP seq=7",
        "4, 1, 0, OVERRUN seq=7"
    })
    void headers(int type, int command, String flags, String expected) {
        assertThat(describe(message(type, Integer.decode(flags), command, attributes -> {})))
                .containsExactly(expected);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(Messages.error(0), "ERROR seq=0 errno=0"),
                arguments(Messages.error(3), "ERROR seq=0 errno=ESRCH (No such process)"),
                arguments(Messages.error(524), "ERROR seq=0 errno=524 (Unknown error 524)"),
                arguments(Messages.error(-5), "ERROR seq=0 (an error message with number 5)"),
                arguments(Messages.done(), "DONE seq=0 flags=MULTI errno=0"),
                arguments(Messages.plain(Netlink.DONE), "DONE seq=0"),
                arguments(Messages.plain(Netlink.ERROR), "ERROR seq=0 (an error message of 16 bytes)"),
                arguments(Messages.plain(IPVS), "(a message of 16 bytes where a header of 20 is due)"),
                arguments(new byte[3], "(a message of 3 bytes where 3 are left)"),
                arguments(new byte[16], "(a message of 0 bytes where 16 are left)"),
                arguments(
                        Messages.withLength(Messages.error(0), -1),
                        "(a message of 4294967295 bytes where 20 are left)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void outcomes(byte[] message, String expected) {
        assertThat(describe(message)).containsExactly(expected);
    }

    @Test
    void oneLineForEachMessageOfADatagram() {
        assertThat(describe(Messages.datagram(Messages.error(17), Messages.done(), new byte[2])))
                .containsExactly(
                        "ERROR seq=0 errno=EEXIST (File exists)",
                        "DONE seq=0 flags=MULTI errno=0",
                        "(a message of 2 bytes where 2 are left)");
        assertThat(describe(new byte[0])).isEmpty();
    }

    /** Whatever the bytes, it answers with short lines that a terminal may show. */
    private static void isDescribed(byte[] bytes) {
        List<String> lines;
        try {
            lines = describe(bytes);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("for " + HexFormat.of().formatHex(bytes), e);
        }
        for (String line : lines) {
            assertThat(line.chars().allMatch(c -> c >= ' ' && c <= '~'))
                    .as(line)
                    .isTrue();
            assertThat(line.length()).isBetween(1, LONGEST);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordedMessages")
    void cutAnywhere(String golden) {
        byte[] whole = Golden.bytes(golden);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            isDescribed(cut);
            if (length >= Integer.BYTES) {
                isDescribed(Messages.withLength(cut, length));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordedMessages")
    void nonsense(String golden) {
        byte[] whole = Golden.bytes(golden);
        Seed.repeat(3000, random -> {
            byte[] odd = whole.clone();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
            }
            isDescribed(odd);
            for (int i = Netlink.HEADER; i < odd.length; i++) {
                odd[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(20));
            }
            isDescribed(Messages.withLength(odd, odd.length));
        });
    }
}
