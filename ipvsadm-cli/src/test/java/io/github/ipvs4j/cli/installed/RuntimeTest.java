package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command's own Java and its cache of classes: quick if all is well, and right in any case. */
@Tag("installed")
final class RuntimeTest {
    /** What the cache is, in images made from the JDKs that know it, and in those from older ones. */
    private static final String CACHE =
            "$(ls lib/ipvs4j/runtime/lib/ipvsadm.aot lib/ipvs4j/runtime/lib/server/classes.jsa 2>/dev/null | head -n 1)";

    @BeforeAll
    static void needsIt() {
        assumeTrue(Installed.hasRuntime(), "this tree has no Java of its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm $cache",
                ": >$cache",
                "truncate -s 100000 $cache",
                "head -c 100000 /dev/urandom | dd of=$cache conv=notrunc status=none",
                "chmod 0 $cache",
                "rm $cache && mkdir $cache",
                "touch $cache",
                "touch lib/ipvs4j/runtime/lib/modules"
            })
    void withoutAGoodCacheItPrintsTheSame(String damage) {
        Result result = Installed.sh(
                "d=$(mktemp -d) && trap 'rm -r $d' EXIT && cp -r $dist/. $d && cd $d && cache=" + CACHE + " && "
                        + damage + " && sbin/ipvsadm -v && sbin/ipvsadm -A -w 1x",
                Map.of());
        assertThat(result.out()).matches(Installed.VERSION);
        assertThat(result).isEqualTo(new Result(result.out(), "illegal weight specified\n", 2));
    }

    private static boolean isArchive() {
        return Files.exists(Installed.dist().resolve("lib/ipvs4j/runtime/lib/server/classes.jsa"));
    }

    /** Start-up is guarded by counts, which do not depend on the machine as times do. */
    @Test
    void oneCallLoadsFewClassesAndAllFromTheCache() throws IOException {
        Path log = Files.createTempFile("classes", null);
        Result result = Installed.sh(
                "export LC_ALL=C.UTF-8; cd $dist/lib/ipvs4j && cache=$(ls runtime/lib/ipvsadm.aot 2>/dev/null); runtime/bin/java -Xlog:disable"
                        + " -Xlog:class+load:file=" + log + " ${cache:+-XX:AOTCache=$cache}"
                        + " -Djffi.boot.library.path=$PWD/jni -m io.github.ipvs4j/io.github.ipvs4j.cli.Main -Ln",
                Map.of());
        List<String> outside = new ArrayList<>();
        int loaded = 0;
        for (String line : Files.readAllLines(log)) {
            loaded++;
            if (!line.contains("source: shared objects file")) {
                outside.add(line);
                assertThat(line).as("made at run time").doesNotContain("LambdaForm");
            }
            assertThat(line)
                    .as("needless work at each start")
                    .doesNotContain("ch.qos.logback")
                    .doesNotContain("org.slf4j")
                    .doesNotContain("io.github.ipvs4j.cli.audit")
                    .doesNotContain("io.github.ipvs4j.cli.system.Auditing")
                    .doesNotContain("io.github.ipvs4j.cli.drain")
                    .doesNotContain("io.github.ipvs4j.cli.system.ThisMachine")
                    .doesNotContain("jnr.unixsocket")
                    .doesNotContain("io.github.ipvs4j.model.json")
                    .doesNotContain("io.github.ipvs4j.cli.list.Json")
                    .doesNotContain("org.jline")
                    .doesNotContain("io.github.ipvs4j.cli.watch")
                    .doesNotContain("io.github.ipvs4j.netlink.describe")
                    .doesNotContain("io.github.ipvs4j.model.query")
                    .doesNotContain("NetworkNamespace")
                    .doesNotContain("io.github.ipvs4j.cli.system.KernelFiles")
                    .doesNotContain("io.github.ipvs4j.cli.status")
                    .doesNotContain("io.github.ipvs4j.cli.parse.ExtensionOptions")
                    .doesNotContain("io.github.ipvs4j.cli.list.Prometheus")
                    .doesNotContain("io.github.ipvs4j.model.drain")
                    .doesNotContain("io.github.ipvs4j.model.metrics")
                    .doesNotContain("io.github.ipvs4j.model.plan")
                    .doesNotContain("io.github.ipvs4j.model.watch")
                    .doesNotContain("io.github.ipvs4j.cli.list.CountCommand")
                    .doesNotContain("java.util.logging.LogManager")
                    .doesNotContain("java.security.SecureRandom")
                    .doesNotContain("com.sun.proxy")
                    .doesNotContain("jdk.proxy");
        }
        Files.delete(log);
        assertThat(result.out()).isEmpty();
        assertThat(loaded).isBetween(400, 1400);
        assertThat(outside).hasSizeLessThanOrEqualTo(isArchive() ? 40 : 5);
    }

    @Test
    void oneCallMakesFewSystemCalls() {
        assumeTrue(Installed.sh("strace -V >/dev/null", Map.of()).status() == 0, "strace is not installed");
        Result result = Installed.sh(
                "d=$(mktemp -d) && trap 'rm -r $d' EXIT && strace -f -o $d/calls -e trace='!futex,mprotect' $dist/sbin/ipvsadm -Ln"
                        + " >/dev/null 2>&1; grep -vc 'resumed>' $d/calls",
                Map.of());
        assertThat(Integer.parseInt(result.out().strip())).isBetween(300, 1500);
    }
}
