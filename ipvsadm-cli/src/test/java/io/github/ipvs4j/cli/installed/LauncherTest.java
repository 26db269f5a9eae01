package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the command lies and whoever calls it, it prints what it should and nothing else. */
@Tag("installed")
@ParameterizedClass
@MethodSource("javas")
final class LauncherTest {
    private static final String NO_IPVS = """
            Can't initialize ipvs: Protocol not available
            Are you sure that IP Virtual Server is built in the kernel or as module?
            """;

    private final Path java;

    LauncherTest(Path java) {
        this.java = java;
    }

    /** The command's own Java, if there is one, is what the empty path stands for. */
    static List<Path> javas() {
        if (!Installed.hasLauncher()) {
            return List.of(Path.of(""));
        }
        List<Path> javas = new ArrayList<>(Installed.javas());
        if (Installed.hasRuntime()) {
            javas.add(Path.of(""));
        }
        return javas;
    }

    private Result sh(String script) {
        return Installed.sh(script, Map.of("IPVSADM_JAVA_HOME", java.toString()));
    }

    private static void printsTheVersion(Result result) {
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out()).matches(Installed.VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$dist/sbin/ipvsadm -v",
                "cd $dist && sbin/ipvsadm -v",
                "cd $dist/sbin && ./ipvsadm -v",
                "cd $dist/lib/ipvs4j && ../../sbin/ipvsadm -v",
                "PATH=$dist/sbin:$PATH && ipvsadm -v",
                "cd $dist/sbin && PATH=:$PATH && ipvsadm -v",
                "ln -s $dist/sbin/ipvsadm $d/link && $d/link -v",
                "ln -s $dist/sbin/ipvsadm $d/link && PATH=$d:$PATH && link -v",
                "cd $d && ln -s \"$(realpath --relative-to=. $dist)/sbin/ipvsadm\" link && ./link -v && cd / && $d/link -v >/dev/null",
                "cd $d && ln -s $dist/sbin/ipvsadm 1 && ln -s 1 2 && mkdir 3 && ln -s ../2 3/4 && 3/4 -v",
                "ln -s $dist $d/tree && $d/tree/sbin/ipvsadm -v",
                "cp -r $dist $d/copy && $d/copy/sbin/ipvsadm -v",
                "mkdir \"$d/two words\" && cp -r $dist \"$d/two words/dist\" && \"$d/two words/dist/sbin/ipvsadm\" -v",
                "mkdir \"$d/\u00c3\u00a4\" && cp -r $dist \"$d/\u00c3\u00a4/dist\" && \"$d/\u00c3\u00a4/dist/sbin/ipvsadm\" -v"
            })
    void startsFromEverywhere(String script) {
        printsTheVersion(sh("d=$(mktemp -d) && trap 'rm -r \"$d\"' EXIT && " + script));
    }

    @Test
    void aShellMayBeToldToRunIt() {
        assumeTrue(Installed.hasLauncher(), "this tree has an executable");
        printsTheVersion(sh("sh $dist/sbin/ipvsadm -v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVA_TOOL_OPTIONS=-Dx=y",
                "JDK_JAVA_OPTIONS=-Dx=y",
                "_JAVA_OPTIONS=-Xint",
                "JAVA_TOOL_OPTIONS=-nonsense",
                "JDK_JAVA_OPTIONS=-XX:+PrintFlagsFinal",
                "_JAVA_OPTIONS=-javaagent:/nonexistent",
                "CLASSPATH=/nonexistent",
                "POSIXLY_CORRECT=1",
                "TMPDIR=/nonexistent",
                "HOME=/nonexistent",
                "LC_ALL=nonsense LANG=C",
                "PATH=/nonexistent",
                "IFS=/"
            })
    void theEnvironmentPutsNothingIn(String variable) {
        printsTheVersion(sh("env " + variable + " $dist/sbin/ipvsadm -v"));
    }

    @Test
    void listsWithoutIpvsTellWhyAndNothingElse() {
        Result result = sh("$dist/sbin/ipvsadm -Ln");
        assumeFalse(Installed.kernelHasIpvs(), "this kernel has IPVS");
        assertThat(result).isEqualTo(new Result("", NO_IPVS, 2));
        assertThat(sh("$dist/sbin/ipvsadm")).isEqualTo(result);
        assertThat(sh("$dist/sbin/ipvsadm -R </dev/null")).isEqualTo(result);
        assertThat(sh("$dist/sbin/ipvsadm-save")).isEqualTo(result);
        assertThat(sh("$dist/sbin/ipvsadm-restore </dev/null")).isEqualTo(result);
    }

    /** The native library must not be unpacked to where nothing can be written. */
    @Test
    void needsNoDirectoryToWriteTo() {
        assumeTrue(Installed.canMount(), "mounting is not permitted");
        Result result = sh("""
                exec unshare --mount bash -c '
                  mount --bind "$0" /mnt && mount -o remount,ro,bind /mnt &&
                  mount -t tmpfs -o ro none /var/tmp && mount -t tmpfs -o ro none /tmp &&
                  TMPDIR=/nonexistent HOME=/nonexistent exec /mnt/sbin/ipvsadm -Ln
                ' $dist
                """);
        assumeFalse(Installed.kernelHasIpvs(), "this kernel has IPVS");
        assertThat(result).isEqualTo(new Result("", NO_IPVS, 2));
    }

    /** A script is never run with the identity of its owner; an executable says that it will not. */
    @ParameterizedTest
    @ValueSource(strings = {"4755", "2755", "6755"})
    void runsWithNobodyElsesIdentity(String mode) {
        assumeTrue(sh("[ $UID = 0 ]").status() == 0, "only root can be somebody else");
        Result result = sh("d=$(mktemp -d) && trap 'rm -r $d' EXIT && chmod 755 $d && cp -r $dist $d/dist && cd $d"
                + " && chmod " + mode + " dist/sbin/ipvsadm"
                + " && setpriv --reuid 65534 --regid 65534 --clear-groups $d/dist/sbin/ipvsadm -v");
        if (Installed.hasLauncher()) {
            printsTheVersion(result);
        } else {
            assertThat(result)
                    .isEqualTo(new Result(
                            "", "ipvsadm: refuses to run set-user-ID or set-group-ID; cap_net_admin is enough\n", 2));
        }
    }

    @Test
    void theExecutableNeedsNoProc() {
        assumeFalse(Installed.hasLauncher(), "this tree starts Java");
        assumeTrue(Installed.canMount(), "mounting is not permitted");
        printsTheVersion(
                sh("exec unshare --mount bash -c 'mount -t tmpfs none /proc && exec $0/sbin/ipvsadm -v' $dist"));
    }

    @Test
    void anyUserMayRunIt() {
        assumeTrue(sh("[ $UID = 0 ]").status() == 0, "only root can be somebody else");
        String script = "d=$(mktemp -d) && trap 'rm -r $d' EXIT && chmod 755 $d && cp -r $dist $d/dist && cd $d && "
                + "setpriv --reuid 65534 --regid 65534 --clear-groups $d/dist/sbin/ipvsadm ";
        printsTheVersion(sh(script + "-v"));
        Result list = sh(script + "-Ln");
        if (Installed.kernelHasIpvs()) {
            assertThat(list)
                    .isEqualTo(new Result(
                            "", NO_IPVS.replace("Protocol not available", "Permission denied (you must be root)"), 2));
        } else {
            assertThat(list).isEqualTo(new Result("", NO_IPVS, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "-h", "--help", "-n -x"})
    void saveExplainsItself(String arguments) {
        String usage = """
                ipvsadm-save: Script to save the IPVS table to stdout.
                   With the -n option, prints out the table in numeric format.
                """;
        assertThat(sh("$dist/sbin/ipvsadm-save " + arguments)).isEqualTo(new Result("", usage, 1));
        assertThat(sh("cd $dist/sbin && sh ipvsadm-save " + arguments)).isEqualTo(new Result("", usage, 1));
    }

    @Test
    void theProgramIsNamedAsItWasTyped() {
        assertThat(sh("PATH=$dist/sbin:$PATH; ipvsadm foo").err())
                .startsWith("Try `ipvsadm -h' or 'ipvsadm --help' for");
        assertThat(sh("cd $dist/sbin; ./ipvsadm foo").err()).startsWith("Try `./ipvsadm -h' or './ipvsadm --help' for");
        assertThat(sh("$dist/sbin/ipvsadm foo"))
                .isEqualTo(new Result(
                        "",
                        "Try `P -h' or 'P --help' for more information.\n"
                                .replace("P", Installed.dist() + "/sbin/ipvsadm"),
                        255));
    }
}
