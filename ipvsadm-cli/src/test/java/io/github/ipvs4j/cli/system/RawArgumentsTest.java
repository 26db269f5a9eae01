package io.github.ipvs4j.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Arguments as bytes; that they come from the kernel is for the tests of the installed command. */
final class RawArgumentsTest {
    @Test
    void plainArgumentsAreTakenAsTheyAre() {
        String[] plain = {"-A", "", "\u007f", "\u0001"};
        assertThat(RawArguments.of(plain)).containsExactly(plain);
        assertThat(RawArguments.of(new String[0])).isEmpty();
    }

    /** The command line of this process ends with something else than these, which shows that it was asked. */
    @Test
    void othersAreReadAgain() {
        String[] words = RawArguments.of(new String[] {"\u00e4"});
        assertThat(words).hasSize(1);
        String[] commandLine = ProcessHandle.current().info().arguments().orElse(new String[0]);
        assertThat(words[0]).isEqualTo(commandLine[commandLine.length - 1]);
    }

    @Test
    void moreWordsThanTheKernelKnowsCannotBe() {
        String[] words = new String[100_000];
        Arrays.fill(words, "\u00e4");
        assertThat(RawArguments.of(words)).isEqualTo(words);
    }

    @Test
    void withoutTheKernelsWordTextIsUtf8() {
        assertThat(RawArguments.encoded(new String[] {"plain", "", "\u00e4", "\ud83d\udc27"}))
                .containsExactly("plain", "", "\u00c3\u00a4", "\u00f0\u009f\u0090\u00a7");
    }
}
