package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.LegalityMatrix;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;

/** The help names everything there is. */
final class HelpTest {
    private final String help = Cli.on(new FakeIpvs()).run("-h").out();

    @Test
    void namesEveryOption() {
        for (String option : LegalityMatrix.options()) {
            for (String spelling : LegalityMatrix.spellings(option)) {
                String name = spelling.substring(0, (spelling + " ").indexOf(' '));
                assertThat(help).containsPattern("(?m)(^|[ \\[|,])" + name + "([ ,=\\]|\\[]|$)");
            }
        }
        for (LegalityMatrix.Column column : LegalityMatrix.Column.values()) {
            String name = column.words.substring(0, (column.words + " ").indexOf(' '));
            assertThat(help).containsPattern("(?m)^  ipvsadm " + name + "( |$)");
        }
        assertThat(help).contains("--sort", "--ipv6", "-l", "--list", "--clear", "--zero", "--version", "--help");
    }

    @Test
    void namesSchedulersAndTheEngine() {
        for (String word : "rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh twos sip".split(" ")) {
            assertThat(help).containsPattern("\\b" + word + "\\b");
        }
    }

    @Test
    void fitsATerminal() {
        assertThat(help.lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(help.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(help).endsWith("\n").doesNotContain("\t");
    }
}
