package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts and boot units do with the installed command: the same as with C's, or what the manual page says. */
@Tag("clients")
final class ScriptsTest {
    private static final String EMPTY =
            "ipvsadm -C; ipvsadm --stop-daemon master; ipvsadm --stop-daemon backup; ipvsadm --set 900 120 300";
    private static final String SOME = """
            ipvsadm -R <<'TABLE'
            -A -t 192.0.2.1:80 -s wrr -p 300
            -a -t 192.0.2.1:80 -r 10.1.1.1:80 -m -w 3
            -a -t 192.0.2.1:80 -r 10.1.1.2:80 -g -w 0
            -A -u 192.0.2.1:53 -s sh -b sh-port
            -a -u 192.0.2.1:53 -r 10.1.1.1:53 -i -w 1
            -A -f 7 -6 -s mh
            TABLE
            """;
    private static final String UNIT = "/lib/systemd/system/ipvsadm.service";

    @BeforeEach
    void empty() {
        Debian.WITH_C.shell(EMPTY);
    }

    /** Runs a script in both, each on an empty table; what it prints must be equal, and the table that it leaves. */
    private static String same(String script) {
        String whole = script + "\necho; ipvsadm -Ln; ipvsadm -L --daemon";
        String withC = Debian.WITH_C.shell(whole);
        Debian.WITH_C.shell(EMPTY);
        assertThat(Debian.WITH_OURS.shell(whole)).isEqualTo(withC);
        return withC;
    }

    @Test
    void debiansInitScript() throws IOException {
        for (Debian debian : List.of(Debian.WITH_C, Debian.WITH_OURS)) {
            Files.writeString(
                    debian.path("/etc/default/ipvsadm"),
                    "AUTO=\"true\"\nDAEMON=\"both\"\nIFACE=\"lo\"\nSYNCID=\"7\"\n");
        }
        // where that package was replaced, its script is still there
        String script = "/etc/init.d/ipvsadm";
        Files.copy(
                Debian.WITH_C.path(script),
                Debian.WITH_OURS.path(script),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        String said = same(SOME + """
                /etc/init.d/ipvsadm save; echo $?; cat /etc/ipvsadm.rules
                for action in stop start status rate restart reload; do /etc/init.d/ipvsadm $action; echo $?; done
                ipvsadm -L --daemon; /etc/init.d/ipvsadm stop; echo $?; ipvsadm -Ln
                echo rubbish >/etc/ipvsadm.rules; /etc/init.d/ipvsadm load; echo $?
                """);
        assertThat(said)
                .contains("master sync daemon (mcast=lo, syncid=7,", "-a -t 192.0.2.1:80 -r 10.1.1.2:80 -g -w 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipvsadm-save -n | tee table; ipvsadm-restore <table; ipvsadm-save -n | cmp - table",
                "ipvsadm-save | gzip >t.gz; ipvsadm -C; zcat t.gz | ipvsadm -R; ipvsadm-save -n",
                "(echo '# kept'; ipvsadm-save -n) | ipvsadm-restore; echo $?",
                "ipvsadm -Sn | grep -v 10.1.1.2 | ipvsadm-restore; ipvsadm -Ln | awk '/->/ { print $2, $4 }'",
                "for s in $(ipvsadm -Ln | awk '/^TCP/ { print $2 }'); do ipvsadm -e -t $s -r 10.1.1.1:80 -m -w 9; done",
                "ipvsadm -a -t 192.0.2.1:80 -r 10.1.1.1:80 2>&1 | sed 's/^/said: /'; echo ${PIPESTATUS[0]}",
                "ipvsadm -D -t 192.0.2.9:80 || echo status $?; ipvsadm -Q; echo $?"
            })
    void pipelines(String pipeline) {
        same("cd /tmp\n" + SOME + pipeline);
    }

    /** As many single calls as {@code -Dipvs4j.calls} says. */
    @Test
    void aScriptOfManyCalls() {
        int calls = Integer.getInteger("ipvs4j.calls", 40);
        same("ipvsadm -A -t 192.0.2.1:80 -s wlc\nfor ((i = 1; i <= " + (calls - 1) / 3 + "; i++)); do\n" + """
                  ipvsadm -a -t 192.0.2.1:80 -r 10.1.$((i / 250)).$((i % 250 + 1)):80 -m -w $i || echo "add $i: $?"
                  ipvsadm -e -t 192.0.2.1:80 -r 10.1.$((i / 250)).$((i % 250 + 1)):80 -m -w $((i * 2)) || echo "edit $i: $?"
                  ipvsadm -Ln -t 192.0.2.1:80 | tail -n 1
                done
                """);
    }

    /** The commands of the unit, which nobody else runs here, with its file of settings. */
    private static String unit(String command) throws IOException {
        Properties unit = new Properties();
        try (var in = Files.newBufferedReader(Debian.WITH_OURS.path(UNIT))) {
            unit.load(in);
        }
        assertThat(unit.getProperty("EnvironmentFile")).isEqualTo("-/etc/default/ipvsadm");
        return Debian.WITH_OURS.shell("set -a; . /etc/default/ipvsadm; " + unit.getProperty(command));
    }

    private static void settings(String settings, String rules) throws IOException {
        Files.writeString(Debian.WITH_OURS.path("/etc/default/ipvsadm"), settings);
        Files.writeString(Debian.WITH_OURS.path("/etc/ipvsadm.rules"), rules);
    }

    private static String table() {
        return Debian.WITH_OURS.shell("ipvsadm -Sn").replace("status 0\n", "");
    }

    @Test
    void theUnitLoadsAndSaves() throws IOException {
        String rules = "-A -t 192.0.2.1:80 -s rr\n";
        settings("AUTO=true\nSAVE_ON_STOP=true\nDAEMON=master\nIFACE=lo\n", "# mine\n" + rules);
        assertThat(unit("ExecStart")).isEqualTo("status 0\n");
        assertThat(table()).isEqualTo(rules);
        assertThat(Debian.WITH_OURS.shell("ipvsadm -L --daemon")).startsWith("master sync daemon (mcast=lo, syncid=0,");

        Debian.WITH_OURS.shell("ipvsadm -A -u 192.0.2.1:53 -s sh");
        assertThat(unit("ExecStop")).isEqualTo("status 0\n");
        assertThat(table()).isEmpty();
        assertThat(Files.readString(Debian.WITH_OURS.path("/etc/ipvsadm.rules")))
                .isEqualTo("# saved by ipvsadm.service\n" + rules + "-A -u 192.0.2.1:53 -s sh\n");

        assertThat(unit("ExecStart")).isEqualTo("status 0\n");
        assertThat(table()).isEqualTo(rules + "-A -u 192.0.2.1:53 -s sh\n");
    }

    @Test
    void theUnitNeverLosesATable() throws IOException {
        Debian.WITH_OURS.shell("ipvsadm -A -t 192.0.2.1:80 -s rr");
        String before = table();

        settings("AUTO=true\n", "-A -t 192.0.2.2:80\nrubbish\n");
        assertThat(unit("ExecReload"))
                .startsWith("/etc/ipvsadm.rules:2:1: ")
                .endsWith("the table was left as it was\nstatus 1\n");
        assertThat(unit("ExecStart")).contains("line 2").endsWith("status 1\n");
        assertThat(table()).isEqualTo(before);

        settings("AUTO=true\n", "# nothing\n");
        assertThat(unit("ExecStart"))
                .isEqualTo("/etc/ipvsadm.rules has no rules: the table stays as it is\nstatus 0\n");
        assertThat(table()).isEqualTo(before);

        settings("AUTO=true\nSAVE_ON_STOP=true\nRULES=/nowhere/rules\n", "");
        assertThat(unit("ExecStop"))
                .contains("/nowhere/rules could not be written")
                .endsWith("status 1\n");
        assertThat(table()).isEqualTo(before);

        settings("AUTO=false\n", "-A -t 192.0.2.2:80\n");
        assertThat(unit("ExecStart")).isEqualTo("AUTO is not true: the table stays as it is\nstatus 0\n");
        assertThat(unit("ExecStop")).isEqualTo("status 0\n");
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void theUnitSaysWhatIsWrongInItsSettings() throws IOException {
        settings("DAEMON=primary\n", "");
        assertThat(unit("ExecStart")).isEqualTo("DAEMON is none, master, backup or both, not primary\nstatus 2\n");
    }
}
