package io.github.ipvs4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in the bytes of terminals; {@code ^} stands for escape, and a blank for a pause. */
final class KeyDecoderTest {
    private final KeyDecoder decoder = new KeyDecoder();

    private String decode(String sent) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            Key key = c == ' ' ? decoder.expire() : decoder.take(c == '^' ? '\033' : c);
            if (key != null) {
                found.add(
                        key.kind() == Key.Kind.CHARACTER
                                ? "" + key.character()
                                : key.kind().name());
            }
        }
        return String.join(",", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q           | q",
                "s/q         | s,/,q",
                "^[A         | UP",
                "^OA         | UP",
                "^[B^[C^[D   | DOWN,RIGHT,LEFT",
                "^[5~^[6~    | PAGE_UP,PAGE_DOWN",
                "^[H^[F      | HOME,END",
                "^[1~^[4~    | HOME,END",
                "^[7~^[8~    | HOME,END",
                "'^ '        | ESCAPE",
                "'^ q'       | ESCAPE,q",
                "'^^[A'      | ESCAPE,UP",
                "'^^ '       | ESCAPE,ESCAPE",
                // what nobody knows is swallowed whole
                "^[24~q      | q",
                "^[1;5Aq     | q",
                "^[200~q     | q",
                "^OPq        | q",
                "^xq         | q",
                "'^[ q'      | q",
                "'^[1 q'     | q"
            })
    void findsKeys(String sent, String keys) {
        assertThat(decode(sent)).isEqualTo(keys);
        assertThat(decoder.isWaiting()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "13, ENTER",
        "10, ENTER",
        "127, BACKSPACE",
        "8, BACKSPACE",
        "3, INTERRUPT",
        "12, REPAINT",
        "21, ERASE_LINE"
    })
    void controlCharactersAreKeys(int code, Key.Kind kind) {
        assertThat(decoder.take((char) code)).isEqualTo(Key.of(kind));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4", "17", "19", "26", "28", "128", "228", "8364"})
    void othersAreNone(int code) {
        assertThat(decoder.take((char) code)).isNull();
        assertThat(decoder.isWaiting()).isFalse();
    }

    @Test
    void aTerminalMayHaveSequencesOfItsOwn() {
        decoder.define("\033[[A", Key.Kind.UP);
        decoder.define(null, Key.Kind.UP);
        decoder.define("x", Key.Kind.UP);

        assertThat(decode("^[[A")).isEqualTo("UP");
        assertThat(decode("x")).isEqualTo("x");
    }

    @Test
    void aKeyThatHasBegunIsWaitedFor() {
        assertThat(decode("^[")).isEmpty();
        assertThat(decoder.isWaiting()).isTrue();
        assertThat(decode("A")).isEqualTo("UP");
    }
}
