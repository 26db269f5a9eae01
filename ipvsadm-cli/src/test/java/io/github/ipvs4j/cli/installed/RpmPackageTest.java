package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of the RPM package in the root directory {@code rpm} of {@code -Dipvs4j.packages=DIR}; each step starts from
 * where the one before left it. {@code debian.rpm}, {@code ipvsadm.rpm} and {@code ldirectord.rpm} are parts of that
 * Debian as RPM packages, so that rpm checks all dependencies. See {@link PackageTest} for the other names.
 */
@Tag("package")
@TestMethodOrder(OrderAnnotation.class)
final class RpmPackageTest {
    private static final Path PACKAGES = Path.of(System.getProperty("ipvs4j.packages", "/nonexistent"));
    private static final Path ROOT = PACKAGES.resolve("rpm");

    private static final String NEW_VERSION = "9.9.9";
    private static final String SETTINGS = "AUTO=true\\nDAEMON=none\\n";
    private static final String RULES = "# ours\\n-A -t 192.0.2.1:80 -s rr\\n";
    private static final String SHOW_SETTINGS = "cd $root/etc/sysconfig && grep . *";
    private static final String KEPT = """
            ipvsadm:# ours
            ipvsadm:-A -t 192.0.2.1:80 -s rr
            ipvsadm-config:AUTO=true
            ipvsadm-config:DAEMON=none
            """;

    /**
     * Runs a script beside the packages. {@code rpm} works on the root directory, {@code $root}; {@code inside} too.
     */
    private static Result sh(String script) {
        return Installed.sh("""
                set -eu -o pipefail
                cd "$packages"
                rpm() { command rpm --force-debian --root "$root" --dbpath /var/lib/rpm "$@"; }
                inside() { unshare --mount bash -euc 'mount -t proc proc "$root/proc" && exec chroot "$root" "$@"' - "$@"; }
                """ + script, Map.of("packages", PACKAGES.toString(), "root", ROOT.toString()));
    }

    /** The same for a script that must succeed; what it prints. */
    private static String done(String script) {
        Result result = sh(script);
        assertThat(result.status()).as("%s", result).isZero();
        return result.out();
    }

    private static void findsNothing(String file) {
        assertThat(done("file=lint/$(rpm -qp --qf '%{NVRA}' " + file + ").rpm; mkdir -p lint; ln -f " + file
                        + " $file; rpmlint --config rpmlint.toml $file"))
                .contains("; 0 errors, 0 warnings, ");
    }

    @Test
    @Order(1)
    void rpmlintFindsNothing() {
        findsNothing("old.rpm");
    }

    @Test
    @Order(1)
    void theSameTreeMakesTheSamePackage() throws IOException {
        assertThat(Files.mismatch(PACKAGES.resolve("old.rpm"), PACKAGES.resolve("again.rpm")))
                .isEqualTo(-1);
    }

    /** Each at its place, with its mode, and the same bytes; only texts that name settings or rules differ. */
    @Test
    @Order(1)
    void hasTheFilesOfTheDebianPackage() {
        Result result = sh("""
                work=$(mktemp -d)
                trap 'rm -r "$work"' EXIT
                dpkg-deb -x old.deb "$work/deb"
                mkdir "$work/rpm" && rpm2archive - <old.rpm | tar -C "$work/rpm" -xzp
                cd "$work/deb"
                mkdir -p etc/sysconfig usr/lib usr/share/zsh/site-functions
                mv lib/systemd usr/lib
                mv etc/default/ipvsadm etc/sysconfig/ipvsadm-config
                mv usr/share/zsh/vendor-completions/_ipvsadm usr/share/zsh/site-functions
                rm -r etc/ipvsadm.rules usr/share/doc usr/share/lintian ../rpm/usr/share/doc ../rpm/usr/share/licenses
                list() { find . ! -type d -printf '%p %m %l\\n' | LC_ALL=C sort; }
                diff <(list) <(cd ../rpm && list)
                find . -type d -empty -delete
                { diff -rq --exclude='*.8.gz' . ../rpm || true; } | sed 's/^Files \\(.*\\) and .* differ$/\\1/' | LC_ALL=C sort
                """);
        assertThat(result).isEqualTo(new Result("""
                        ./etc/sysconfig/ipvsadm-config
                        ./usr/lib/ipvs4j/ipvsadm-service
                        ./usr/lib/systemd/system/ipvsadm.service
                        """, "", 0));
    }

    @Test
    @Order(1)
    void needsNothingOfItsOwnJavaAndOffersNothingOfIt() {
        assertThat(done("rpm -qp --requires old.rpm | sed 's/[( ].*//' | sort -u")
                        .lines())
                .allMatch(name -> name.matches("/bin/sh|config|coreutils|grep|rpmlib|rtld|ld-linux-\\S+"
                        + "|lib(c|dl|m|pthread|rt|z)\\.so\\.[0-9]+"));
        assertThat(done("rpm -qp --provides old.rpm | sed 's/ .*//; s/(.*//' | sort -u")
                        .lines())
                .isEqualTo(List.of("config", "ipvs4j", "ipvsadm"));
        assertThat(done("rpm -qp --qf '[%{FILECAPS}]' old.rpm")).isEmpty();
    }

    /** The kernel's table outlives each step, since no step stops the unit. */
    @Test
    @Order(1)
    void neverStopsTheUnit() {
        assertThat(done("rpm -qp --scripts old.rpm"))
                .contains("preset", "daemon-reload")
                .doesNotContain("stop", "restart", "--now", "ipvsadm -");
    }

    @Test
    @Order(2)
    void takesTheCProgramsPlaceAndKeepsItsSettings() {
        done("rpm -i --justdb debian.rpm; rpm -i ipvsadm.rpm ldirectord.rpm; cd $root/etc/sysconfig; printf '"
                + SETTINGS + "' >ipvsadm-config; printf '" + RULES + "' >ipvsadm");
        assertThat(sh("rpm -i old.rpm").err()).contains("ipvsadm conflicts with ipvs4j");
        done("rpm -U old.rpm");
        assertThat(done("rpm -qa --qf '%{NAME}\\n' | sort")).isEqualTo("debian\nipvs4j\nldirectord\n");
        assertThat(done("rm $root/etc/sysconfig/*.rpmnew; " + SHOW_SETTINGS)).isEqualTo(KEPT);
        assertThat(done("inside ipvsadm -v")).matches(Installed.VERSION);
        assertThat(done("inside ipvsadm --help")).startsWith("ipvsadm v1.31 ");
        assertThat(sh("inside sh -c 'type java'").status()).isNotZero();
    }

    @Test
    @Order(3)
    void isWhatRpmThinks() {
        assertThat(done("rpm -V ipvs4j | grep -v ' c /etc/' || true")).isEmpty();
        assertThat(done("zcat $root/usr/share/man/man8/ipvsadm.8.gz")).contains("/etc/sysconfig/ipvsadm\\-config");
    }

    @Test
    @Order(3)
    void theUnitReadsTheSettingsOfThisSystem() {
        assertThat(done("grep ^EnvironmentFile= $root/usr/lib/systemd/system/ipvsadm.service"))
                .isEqualTo("EnvironmentFile=-/etc/sysconfig/ipvsadm-config\n");
        assertThat(sh("systemd-analyze verify --root=$root ipvsadm.service 2>&1 | grep ipvsadm"))
                .isEqualTo(new Result("", "", 1));
        assertThat(done("ls $root/etc/systemd/system/multi-user.target.wants")).contains("ipvsadm.service");
        assertThat(done("cd $root/etc/sysconfig; mv ipvsadm ..;"
                        + " inside env AUTO=true /usr/lib/ipvs4j/ipvsadm-service start; mv ../ipvsadm ."))
                .isEqualTo("/etc/sysconfig/ipvsadm has no rules: the table stays as it is\n");
    }

    @Test
    @Order(4)
    void anUpgradeRunsTheNewVersionFromItsOwnCache() {
        done("rpm -U new.rpm");
        assertThat(done("inside ipvsadm -v")).contains("ipvs4j " + NEW_VERSION + " ");
        assertThat(done(SHOW_SETTINGS)).isEqualTo(KEPT);
        assertThat(done("ls $root/etc/systemd/system/multi-user.target.wants")).contains("ipvsadm.service");
        assertThat(done("cache=-Xshare:on; [ ! -e $root/usr/lib/ipvs4j/runtime/lib/ipvsadm.aot ] || "
                        + "cache='-XX:AOTCache=lib/ipvsadm.aot -XX:AOTMode=on'; "
                        + "inside sh -c \"cd /usr/lib/ipvs4j/runtime && bin/java $cache -Dipvsadm.program=ipvsadm "
                        + "-m io.github.ipvs4j/io.github.ipvs4j.cli.Main -v\""))
                .contains("ipvs4j " + NEW_VERSION + " ");
    }

    @Test
    @Order(5)
    void removalLeavesTheRulesAndRenamesTheSettings() {
        assertThat(sh("rpm -e ipvs4j").err()).contains("ipvsadm is needed by (installed) ldirectord");
        done("rpm -e ldirectord ipvs4j");
        assertThat(done(SHOW_SETTINGS)).isEqualTo(KEPT.replace("-config:", "-config.rpmsave:"));
        assertThat(done("ls -d $root/usr/sbin/ipvsadm $root/usr/lib/ipvs4j $root/usr/share/licenses/ipvs4j"
                        + " $root/usr/share/doc/ipvs4j $root/etc/systemd/system/*/ipvsadm* 2>/dev/null || true"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void aFirstInstallationLoadsNothingYet() {
        done("rm $root/etc/sysconfig/*; rpm -i new.rpm ldirectord.rpm");
        assertThat(done("ls $root/etc/sysconfig; grep ^AUTO= $root/etc/sysconfig/ipvsadm-config"))
                .isEqualTo("ipvsadm-config\nAUTO=false\n");
        assertThat(done("rpm -Va --nofiles && rpm -V ipvs4j")).isEmpty();
    }

    @Test
    @Order(7)
    void theCProgramCanComeBack() {
        done("rpm -e ldirectord ipvs4j && rpm -i ipvsadm.rpm ldirectord.rpm && rpm -V ipvsadm");
        done("rpm -U --oldpackage old.rpm");
        assertThat(done("inside ipvsadm -v")).matches(Installed.VERSION);
    }

    /** Both ways. */
    @Test
    @Order(8)
    void theExecutableTakesTheTreesPlace() {
        assumeTrue(Files.exists(PACKAGES.resolve("native.rpm")), "no executable was made");
        findsNothing("native.rpm");
        done("rpm -U --oldpackage native.rpm");
        assertThat(done("ls -A $root/usr/lib/ipvs4j")).isEqualTo("built-by\nipvsadm-service\njni\n");
        assertThat(done("inside ipvsadm -v; rpm -V ipvs4j")).matches(Installed.VERSION);
        done("rpm -U new.rpm");
        assertThat(done("inside ipvsadm -v")).contains("ipvs4j " + NEW_VERSION + " ");
        assertThat(done("ls -A $root/usr/lib/ipvs4j"))
                .doesNotContain("built-by")
                .contains("runtime");
    }
}
