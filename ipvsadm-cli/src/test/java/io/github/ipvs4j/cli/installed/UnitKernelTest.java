package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of {@code ipvsadm.service} with its capabilities and with nothing to write to but what it has. No
 * systemd runs here, so mounts and capabilities are made as it makes them, and system calls are compared with what it
 * would let through.
 */
@RequiresKernel
final class UnitKernelTest {
    private static final String RULES = """
            -A -t 192.0.2.1:80 -s wrr
            -a -t 192.0.2.1:80 -r 10.1.1.1:8080 -m -w 1
            """;

    /** The directory for rules stands for {@code /etc}. */
    private static final String CONFINED = """
            mkdir -p -m 700 /run/ipvs4j
            exec unshare --mount bash -c '
              mount --make-rprivate / && mount --bind $0 $0 && mount --bind /run/ipvs4j /run/ipvs4j || exit 99
              mount -t tmpfs -o ro none /root
              for place in / /etc /tmp /run /var; do mount -o remount,bind,ro $place 2>/dev/null; done
              for place in / /etc /tmp /run /var /root; do
                if touch $place/probe 2>/dev/null; then rm $place/probe; echo "$place can be written"; fi
              done
              exec setpriv --no-new-privs --inh-caps=-all,CAPABILITIES --bounding-set=-all,CAPABILITIES "$@"
            ' DIRECTORY TRACE $dist/lib/ipvs4j/ipvsadm-service ACTION
            """;

    @TempDir
    private Path directory;

    private List<String> unit;

    @BeforeEach
    void readTheUnit() throws IOException {
        unit = Files.readAllLines(Installed.dist().resolve("lib/systemd/system/ipvsadm.service"));
    }

    @BeforeEach
    @AfterEach
    void empty() {
        sh("$dist/sbin/ipvsadm -C; $dist/sbin/ipvsadm --stop-daemon 2>/dev/null");
    }

    private static Result sh(String script) {
        return Installed.sh(script, Map.of());
    }

    private String setting(String name) {
        return unit.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .collect(Collectors.joining(" "));
    }

    private Result run(String action, String trace) {
        String capabilities = setting("CapabilityBoundingSet")
                .toLowerCase(Locale.ROOT)
                .replace("cap_", "+")
                .replace(' ', ',');
        String script = CONFINED.replace("CAPABILITIES", capabilities)
                .replace("DIRECTORY", directory.toString())
                .replace("TRACE", trace)
                .replace("ACTION", action);
        return Installed.sh(
                script,
                Map.of(
                        "AUTO", "true",
                        "SAVE_ON_STOP", "true",
                        "DAEMON", "master",
                        "IFACE", "lo",
                        "RULES", directory + "/ipvsadm.rules"));
    }

    private static String table() {
        return sh("$dist/sbin/ipvsadm -Sn; $dist/sbin/ipvsadm -L --daemon").out();
    }

    @Test
    void loadsChangesAndSavesWithWhatItHas() throws IOException {
        assertThat(setting("CapabilityBoundingSet")).isEqualTo("CAP_NET_ADMIN");
        Path rules = Files.writeString(directory.resolve("ipvsadm.rules"), "# mine\n" + RULES);
        assertThat(run("start", "")).isEqualTo(new Result("", "", 0));
        assertThat(table()).startsWith(RULES + "master sync daemon (mcast=lo, syncid=0,");

        String more = "-A -u 192.0.2.1:53 -s sh\n";
        Files.writeString(rules, RULES + more);
        Result reload = run("reload", "");
        assertThat(reload.status()).as("%s", reload).isZero();
        assertThat(table()).startsWith(RULES + more);

        assertThat(run("stop", "")).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEmpty();
        assertThat(Files.readString(rules)).isEqualTo("# saved by ipvsadm.service\n" + RULES + more);
    }

    /** Every system call that it makes is one that the unit lets through. */
    @Test
    void needsNoOtherSystemCalls() throws IOException {
        assumeTrue(sh("strace -V >/dev/null").status() == 0, "strace is not installed");
        Result filters = sh("systemd-analyze syscall-filter");
        assumeTrue(filters.status() == 0, "systemd is not installed");
        assertThat(setting("SystemCallFilter")).isEqualTo("@system-service ~@privileged");
        Map<String, Set<String>> sets = sets(filters.out());
        Set<String> allowed = all("@system-service", sets);
        allowed.addAll(all("@default", sets));
        allowed.removeAll(all("@privileged", sets));

        Files.writeString(directory.resolve("ipvsadm.rules"), RULES);
        Set<String> called = new TreeSet<>();
        for (String action : List.of("start", "reload", "stop")) {
            Result result = run(action, "strace -f -qq -o " + directory + "/calls");
            assertThat(result.status()).as("%s", result).isZero();
            for (String line : Files.readAllLines(directory.resolve("calls"))) {
                String call = line.replaceFirst("^[0-9]+ +", "");
                if (call.matches("[a-z0-9_]+\\(.*")) {
                    called.add(call.substring(0, call.indexOf('(')));
                }
            }
        }
        assertThat(called).contains("execve", "socket", "mmap");
        called.removeAll(allowed);
        assertThat(called).isEmpty();
    }

    /** A set begins at the margin, and its members, which may be sets, are behind four blanks. */
    private static Map<String, Set<String>> sets(String text) {
        Map<String, Set<String>> sets = new HashMap<>();
        Set<String> set = new TreeSet<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("@")) {
                set = new TreeSet<>();
                sets.put(line.strip(), set);
            } else if (line.startsWith("    ") && !line.strip().startsWith("#")) {
                set.add(line.strip());
            }
        }
        return sets;
    }

    private static Set<String> all(String name, Map<String, Set<String>> sets) {
        Set<String> all = new TreeSet<>();
        for (String member : sets.getOrDefault(name, Set.of())) {
            if (member.startsWith("@")) {
                all.addAll(all(member, sets));
            } else {
                all.add(member);
            }
        }
        return all;
    }
}
