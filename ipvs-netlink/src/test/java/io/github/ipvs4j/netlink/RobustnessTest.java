package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.withLength;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.netlink.ScriptedDirector.Call;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.wire.Messages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a kernel sends, the result is a value or an {@link IpvsException}; never anything else, never a hang. */
@Timeout(60)
class RobustnessTest {
    private static final int[] ODD_LENGTHS = {0, 1, 3, 4, 5, 0x7fff, 0x8000, 0xffff};
    private static final int[] FLIPS = {0x01, 0x02, 0x80, 0xff};
    private static final int HEADERS = 20;
    private static final int RANDOM_ROUNDS = 100_000 / 8;

    private final ScriptedSocket socket;
    private final NetlinkIpvs ipvs;
    private int values;
    private int failures;

    RobustnessTest() {
        ScriptedDirector director = ScriptedDirector.open();
        socket = director.socket().thenSilence();
        ipvs = director.ipvs();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row("get-timeouts-answer", NetlinkIpvs::timeouts),
                row("own-get-service-answer", ipvs -> ipvs.service(PHONE)),
                row("own-get-service-mark-answer", ipvs -> ipvs.service(WEB)),
                row("list-services-answer", NetlinkIpvs::services),
                row("own-list-servers-answer", ipvs -> ipvs.servers(WEB)),
                row("list-daemons-answer", NetlinkIpvs::daemons),
                row("get-info-answer", RobustnessTest::openAgain),
                row("acknowledgement", ipvs -> {
                    ipvs.apply(new Change.Flush());
                    return ipvs;
                }));
    }

    private static Arguments row(String golden, Call call) {
        return arguments(golden, call);
    }

    /** Info is asked for when a driver is opened; its socket is scripted with what comes in place of that answer. */
    private static Object openAgain(NetlinkIpvs unused) throws IpvsException {
        throw new AssertionError("handled in attempt()");
    }

    private void attempt(String golden, Call call, byte[] answer) {
        try {
            if (golden.equals("get-info-answer")) {
                ScriptedSocket fresh = new ScriptedSocket().answer(Golden.bytes("get-family-answer"));
                NetlinkIpvs.over(fresh.answer(answer).thenSilence(), "/nonexistent");
            } else {
                socket.restart().answer(answer).answer(Golden.bytes("done"));
                call.with(ipvs);
            }
            values++;
        } catch (IpvsException e) {
            failures++;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("after " + HexFormat.of().formatHex(answer), e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerCutAnywhere(String golden, Call call) {
        byte[] whole = Golden.bytes(golden);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            attempt(golden, call, cut);
            if (length >= Integer.BYTES) {
                attempt(golden, call, withLength(cut, length)); // so that the cut is found in the attributes
            }
        }

        assertThat(failures).isGreaterThan(whole.length / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerWithOneOddByte(String golden, Call call) {
        byte[] whole = Golden.bytes(golden);
        for (int at = 0; at < whole.length; at++) {
            for (int flip : FLIPS) {
                byte[] odd = whole.clone();
                odd[at] = (byte) (odd[at] ^ flip);
                attempt(golden, call, odd);
            }
        }

        assertThat(values).isPositive();
        assertThat(failures).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerWithAnOddLengthAnywhere(String golden, Call call) {
        byte[] whole = Golden.bytes(golden);
        for (int at = 0; at < whole.length; at += Short.BYTES) {
            for (int length : ODD_LENGTHS) {
                byte[] odd = whole.clone();
                ByteBuffer.wrap(odd).order(ByteOrder.nativeOrder()).putShort(at, (short) length);
                attempt(golden, call, odd);
            }
        }

        assertThat(values).isPositive();
        assertThat(failures).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerOfRandomBytes(String golden, Call call) {
        byte[] whole = Golden.bytes(golden);
        Seed.repeat(RANDOM_ROUNDS, random -> attempt(golden, call, randomAnswer(random, whole)));

        assertThat(failures).isPositive();
    }

    /** Noise alone, noise behind sound headers, or an answer with much noise in it. */
    private static byte[] randomAnswer(SplittableRandom random, byte[] whole) {
        int kind = random.nextInt(3);
        byte[] answer = kind == 2 ? whole.clone() : new byte[random.nextInt(HEADERS, 200)];
        if (kind == 2) {
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                answer[random.nextInt(HEADERS, answer.length)] = (byte) random.nextInt(256);
            }
            return answer;
        }
        for (int i = 0; i < answer.length; i++) {
            // mostly small numbers, which are lengths and types more often than noise is
            answer[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(13));
        }
        if (kind == 1) {
            System.arraycopy(whole, 0, answer, 0, HEADERS);
            answer = Messages.withLength(answer, answer.length);
        }
        return answer;
    }
}
