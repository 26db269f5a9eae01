package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formatters and checkers of manual pages report nothing about ours, and man(1) finds them. */
@Tag("installed")
final class ManualTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandoc -T lint $page",
                "man --warnings -E UTF-8 -l -Tutf8 -Z $page >/dev/null",
                "groff -ww -z -man -T utf8 $page",
                "groff -ww -z -man -T ascii -rLL=66n $page",
                "mandoc -T man $page | groff -ww -z -man -T utf8"
            })
    void isCleanRoff(String check) {
        String script = "for page in $dist/share/man/man8/ipvsadm{,-save,-restore}.8; do " + check + "; done";
        assertThat(Installed.sh(script, Map.of())).isEqualTo(new Result("", "", 0));
    }

    /** mandoc counts a Chinese character as three bytes, so its rule of 80 bytes a line is no use there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandoc -T lint -W warning $page",
                "man --warnings -E UTF-8 -l -Tutf8 -Z $page >/dev/null",
                "preconv -e utf-8 $page | groff -ww -z -man -T utf8"
            })
    void theTranslationIsCleanRoff(String check) {
        String script = "for page in $dist/share/man/zh_CN/man8/ipvsadm{,-save,-restore}.8; do " + check + "; done";
        assertThat(Installed.sh(script, Map.of())).isEqualTo(new Result("", "", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipvsadm", "ipvsadm-save", "ipvsadm-restore"})
    void theTranslationIsFoundByItsLanguage(String name) {
        assertThat(Installed.sh("PATH=$dist/sbin:$PATH man -L zh_CN -w " + name, Map.of())
                        .out())
                .isEqualTo(Installed.dist() + "/share/man/zh_CN/man8/" + name + ".8\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipvsadm", "ipvsadm-save", "ipvsadm-restore"})
    void isFoundBesideTheCommand(String name) {
        assertThat(Installed.sh("PATH=$dist/sbin:$PATH man -w " + name, Map.of()))
                .isEqualTo(new Result(Installed.dist() + "/share/man/man8/" + name + ".8\n", "", 0));
    }
}
