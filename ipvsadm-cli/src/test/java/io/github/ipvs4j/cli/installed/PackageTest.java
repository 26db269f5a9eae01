package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of the package in a Debian without Java, whose apt does the work: each step starts from where the one before
 * left the system. {@code -Dipvs4j.packages=DIR} has the root directory of that system, {@code ours}, and the packages
 * of two versions, {@code old.deb} and {@code new.deb}, and of the first as {@code old.tar.gz}.
 */
@Tag("package")
@TestMethodOrder(OrderAnnotation.class)
final class PackageTest {
    private static final Path PACKAGES = Path.of(System.getProperty("ipvs4j.packages", "/nonexistent"));
    /** Of the executable; only where one was made. */
    private static final Path NATIVE = PACKAGES.resolve("native.deb");

    private static final String NEW_VERSION = "9.9.9";
    private static final String SETTINGS = "AUTO=\"true\"\nDAEMON=none\n";
    private static final String RULES = "# ours\n-A -t 192.0.2.1:80 -s rr\n";
    private static final String SHOW_SETTINGS = "cat /etc/default/ipvsadm /etc/ipvsadm.rules";

    /** Runs a script in that Debian; apt asks no questions there, and gets no answers. */
    private static Result inside(String script) throws IOException {
        Path root = PACKAGES.resolve("ours");
        Files.writeString(root.resolve("root/script"), "exec </dev/null\n" + script + "\n");
        return Installed.sh(
                "unshare --mount bash -eu -c 'mount -t proc proc $0/proc && mount --bind /dev $0/dev"
                        + " && exec chroot $0 bash -eu /root/script' " + root,
                Map.of("DEBIAN_FRONTEND", "noninteractive", "PACKAGES", PACKAGES.toString()));
    }

    /** The same for a script that must succeed; what it prints. */
    private static String done(String script) throws IOException {
        Result result = inside(script);
        assertThat(result.status()).as("%s", result).isZero();
        return result.out();
    }

    /** {@code apt-get} with these arguments. */
    private static void apt(String arguments) throws IOException {
        String out = done("apt-get -y -q --no-install-recommends " + arguments + " 2>&1");
        assertThat(out).doesNotContain("What would you like to do");
    }

    private static String version() throws IOException {
        return done("ipvsadm -v").replaceAll(".*ipvs4j (\\S+) .*\n", "$1");
    }

    @Test
    @Order(1)
    void lintianFindsNothing() {
        assertThat(Installed.sh(
                        "lintian --allow-root --fail-on error,warning " + PACKAGES.resolve("old.deb"), Map.of()))
                .isEqualTo(new Result("", "", 0));
    }

    @Test
    @Order(2)
    void takesTheCProgramsPlaceAndKeepsItsSettings() throws IOException {
        done("printf '" + SETTINGS.replace("\n", "\\n") + "' >/etc/default/ipvsadm; printf '"
                + RULES.replace("\n", "\\n") + "' >/etc/ipvsadm.rules");
        apt("install /root/old.deb");
        assertThat(done(SHOW_SETTINGS)).isEqualTo(SETTINGS + RULES);
        assertThat(done("ipvsadm -v")).matches(Installed.VERSION);
        assertThat(inside("type java").status()).isNotZero();
        assertThat(done("ls /etc/default /etc | grep -c kept || true")).isEqualTo("0\n");
        assertThat(done("dpkg -s ldirectord | grep ^Status")).isEqualTo("Status: install ok installed\n");
        assertThat(done("apt-get check -q 2>&1 >/dev/null")).isEmpty();
    }

    /** What the package brought is there unchanged, and so is the admin's. */
    @Test
    @Order(3)
    void isWhatDpkgThinks() throws IOException {
        assertThat(done("dpkg -V ipvs4j | grep -v ' c /etc/' || true")).isEmpty();
        assertThat(done("for name in ipvsadm ipvsadm-save ipvsadm-restore; do "
                        + "ls /usr/sbin/$name /usr/share/man/man8/$name.8.gz; done"))
                .hasLineCount(6);
        assertThat(done("for name in ipvsadm ipvsadm-save ipvsadm-restore; do "
                        + "zcat /usr/share/man/zh_CN/man8/$name.8.gz | head -n 1; done"))
                .hasLineCount(3)
                .startsWith(".TH IPVSADM 8 ");
    }

    @Test
    @Order(4)
    void anUpgradeRunsTheNewVersionFromItsOwnCache() throws IOException {
        String old = version();
        apt("install /root/new.deb");
        assertThat(version()).isEqualTo(NEW_VERSION).isNotEqualTo(old);
        assertThat(done(SHOW_SETTINGS)).isEqualTo(SETTINGS + RULES);
        assertThat(done("cd /usr/lib/ipvs4j/runtime; if [ -e lib/ipvsadm.aot ]; "
                        + "then cache='-XX:AOTCache=lib/ipvsadm.aot -XX:AOTMode=on'; else cache=-Xshare:on; fi; "
                        + "bin/java $cache -Dipvsadm.program=ipvsadm -m io.github.ipvs4j/io.github.ipvs4j.cli.Main -v"))
                .contains("ipvs4j " + NEW_VERSION + " ");
    }

    @Test
    @Order(5)
    void removalLeavesTheSettings() throws IOException {
        apt("remove ipvs4j");
        assertThat(inside("ls /usr/sbin/ipvsadm /usr/lib/ipvs4j").status()).isNotZero();
        assertThat(done(SHOW_SETTINGS)).isEqualTo(SETTINGS + RULES);
    }

    @Test
    @Order(6)
    void theCProgramCanComeBack() throws IOException {
        apt("-o Dpkg::Options::=--force-confold install ipvsadm"); // its package would ask
        assertThat(done(SHOW_SETTINGS)).isEqualTo(SETTINGS + RULES);
        apt("purge ipvs4j");
        assertThat(done(SHOW_SETTINGS)).isEqualTo(SETTINGS + RULES);
        assertThat(done("dpkg -l | grep -c ipvs4j || true")).isEqualTo("0\n");
    }

    /** Its own script deletes the rules, whoever else has them: docs/install.md warns of it. */
    @Test
    @Order(7)
    void purgingTheCProgramsPackageLeavesTheSettings() throws IOException {
        apt("install /root/old.deb");
        apt("purge ipvsadm");
        assertThat(done("cat /etc/default/ipvsadm")).isEqualTo(SETTINGS);
        apt("purge ipvs4j");
        assertThat(done("ls -d /etc/default/ipvsadm /etc/ipvsadm.rules /usr/lib/ipvs4j /etc/systemd/system/*/ipvsadm* "
                        + "2>/dev/null || true"))
                .isEmpty();
    }

    /** Unlike apt, dpkg removes the C program's package only when this one is unpacked. */
    @Test
    @Order(8)
    void dpkgTakesTheCProgramsPlaceToo() throws IOException {
        apt("install ipvsadm");
        done("dpkg -i /root/old.deb");
        assertThat(done("ipvsadm -v")).matches(Installed.VERSION);
        assertThat(done("dpkg -V ipvs4j | grep -v ' c /etc/' || true; dpkg-divert --list | grep ipvs || true"))
                .isEmpty();
        apt("purge ipvs4j ipvsadm");
    }

    @Test
    @Order(9)
    void aFirstInstallationLoadsNothingYet() throws IOException {
        apt("install /root/new.deb ldirectord"); // which depends on ipvsadm
        assertThat(done("grep -v '^#' /etc/default/ipvsadm | grep .")).startsWith("AUTO=false\n");
        assertThat(done("grep -v '^#' /etc/ipvsadm.rules || true")).isEmpty();
        assertThat(done("ls /etc/systemd/system/multi-user.target.wants")).contains("ipvsadm.service");
        assertThat(Installed.sh(
                        "systemd-analyze verify --root=" + PACKAGES.resolve("ours") + " ipvsadm.service 2>&1"
                                + " | grep ipvsadm",
                        Map.of()))
                .isEqualTo(new Result("", "", 1));
    }

    /** Both ways; the executable stays, for those who use it next. */
    @Test
    @Order(10)
    void theExecutableTakesTheTreesPlace() throws IOException {
        assumeTrue(Files.exists(NATIVE), "no executable was made");
        assertThat(Installed.sh("lintian --allow-root --fail-on error,warning " + NATIVE, Map.of()))
                .isEqualTo(new Result("", "", 0));
        apt("--allow-downgrades install /root/old.deb");
        apt("install /root/native.deb");
        assertThat(done("dpkg -s ipvs4j | grep ^Version")).contains("+testbuild");
        assertThat(done("ls -A /usr/lib/ipvs4j")).isEqualTo("built-by\nipvsadm-service\njni\n");
        apt("install /root/new.deb");
        assertThat(version()).isEqualTo(NEW_VERSION);
        assertThat(done("ls -A /usr/lib/ipvs4j")).doesNotContain("built-by").contains("runtime");
        apt("--allow-downgrades install /root/native.deb");
        assertThat(version()).isNotEqualTo(NEW_VERSION);
        assertThat(done("dpkg -V ipvs4j | grep -v ' c /etc/' || true")).isEmpty();
    }

    @Test
    @Order(11)
    void theTarballInstallsUpgradesAndGoes() {
        installsUpgradesAndGoes("old.tar.gz");
    }

    @Test
    @Order(11)
    void soDoesThatOfTheExecutable() {
        assumeTrue(Files.exists(NATIVE), "no executable was made");
        installsUpgradesAndGoes("native.tar.gz");
    }

    private static void installsUpgradesAndGoes(String tarball) {
        Result result = Installed.sh("""
                set -eu
                work=$(mktemp -d)
                trap 'rm -r "$work"' EXIT
                tar -C "$work" -xzf "$PACKAGES/$TARBALL"
                export DESTDIR=$work/root
                "$work"/ipvs4j-*/install >/dev/null
                echo '# mine' >>"$DESTDIR/etc/ipvsadm.rules"
                touch "$DESTDIR/usr/local/lib/ipvs4j/jni/stale"
                "$work"/ipvs4j-*/install >/dev/null
                "$DESTDIR/usr/local/sbin/ipvsadm" -A -w 1x || echo $?
                ls "$DESTDIR/usr/local/lib/ipvs4j/jni/stale" "$DESTDIR"/usr/local/lib/ipvs4j.* 2>/dev/null || true
                grep -h -e mine -e ExecStart "$DESTDIR/etc/ipvsadm.rules" "$DESTDIR/etc/systemd/system/ipvsadm.service"
                (cd "$DESTDIR" && find . -name ipvsadm.8 | LC_ALL=C sort)
                "$work"/ipvs4j-*/install --remove
                (cd "$DESTDIR" && find . -type f | LC_ALL=C sort)
                """, Map.of("PACKAGES", PACKAGES.toString(), "TARBALL", tarball));
        assertThat(result).isEqualTo(new Result("""
                        2
                        # mine
                        ExecStart=/usr/local/lib/ipvs4j/ipvsadm-service start
                        ./usr/local/share/man/man8/ipvsadm.8
                        ./usr/local/share/man/zh_CN/man8/ipvsadm.8
                        ./etc/default/ipvsadm
                        ./etc/ipvsadm.rules
                        """, "illegal weight specified\n", 0));
    }
}
