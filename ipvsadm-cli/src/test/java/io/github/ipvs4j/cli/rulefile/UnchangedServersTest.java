package io.github.ipvs4j.cli.rulefile;

import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.apply.ApplyProperties;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files with lines that a save of the kernel's table would write. {@link ApplyProperties} has random ones; here is what
 * those have not.
 */
final class UnchangedServersTest {
    private static final Result SILENCE = new Result("", "", 0);
    private static final String TWO = """
            -A -f 1 -s wlc
            -a -f 1 -r 10.1.1.1:0 -m -w 1
            -a -f 1 -r 10.1.1.2:0 -m -w 2
            -A -f 2 -s rr
            -a -f 2 -r 10.1.1.1:0 -m -w 1
            """;

    private final FakeIpvs ipvs = new FakeIpvs();
    private final AtomicInteger readings = new AtomicInteger();
    private final Cli cli = Cli.on(counted());

    /** Counts how often servers are asked for. */
    private Ipvs counted() {
        return (Ipvs) Proxy.newProxyInstance(
                Ipvs.class.getClassLoader(), new Class<?>[] {Ipvs.class}, (proxy, method, arguments) -> {
                    readings.addAndGet(method.getName().equals("servers") ? 1 : 0);
                    return method.invoke(ipvs, arguments);
                });
    }

    private int readings() {
        return readings.getAndSet(0);
    }

    /** What is found if every line has to be understood; blanks at the end do not count. */
    private static Result understood(Cli cli, String file) {
        Result result = cli.feed(file.replaceAll("(?m)^-a .*", "$0 "), "--diff", "-");
        return new Result(result.out(), result.err().replaceAll(" +\\n", "\n"), result.status());
    }

    /** Otherwise a large table takes twice the time. */
    @Test
    void servicesThatAreAsSavedAreReadOnce() {
        assertThat(cli.feed(TWO, "-R")).isEqualTo(SILENCE);
        assertThat(cli.feed("# saved\n" + TWO, "--apply", "-")).isEqualTo(SILENCE);
        assertThat(readings()).isEqualTo(2);
        assertThat(cli.feed(TWO.replace("-w 2", "-w 3"), "--diff", "-").out())
                .isEqualTo("-e -f 1 -r 10.1.1.2:0 -m -w 3\n");
        assertThat(readings()).isEqualTo(3);
        assertThat(cli.feed(TWO, "--apply", "-", "--only=-f:2")).isEqualTo(SILENCE);
        assertThat(readings()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64})
    void itIsNotTriedForEver(int changed) {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 70; i++) {
            String service = "-A -f " + i + " -s rr\n-a -f " + i + " -r 10.1.1.1:0 -m -w ";
            assertThat(cli.feed(service + "1\n", "-R")).isEqualTo(SILENCE);
            file.append(service).append(i <= changed ? "2\n" : "1\n");
        }
        assertThat(cli.feed(file.toString(), "--diff", "-").out()).hasLineCount(changed);
        assertThat(readings()).isEqualTo(changed == 64 ? 64 + 70 : 70 + 63);
    }

    static Stream<RealServerSpec> unsayable() {
        return Stream.of(
                RealServerSpec.of(at("10.1.1.3", 8080), ForwardingMethod.DIRECT, 1),
                tunnelled(at("10.1.1.3", 8080)),
                tunnelled(at("10.1.1.3", 80)).withTunnel(new Tunnel(TunnelType.GUE, 6080, 3)),
                SERVER.withThresholds(3000000000L, 0),
                SERVER.withWeight(4294967295L),
                RealServerSpec.of(at("10.1.1.3", 80), ForwardingMethod.LOCAL, 1));
    }

    /** Other programs can make servers whose line means something else. */
    @ParameterizedTest
    @MethodSource("unsayable")
    void aLineProvesOnlyWhatItSays(RealServerSpec server) {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "wlc"), Stats.ZERO));
        ipvs.put(WEB, new RealServerStatus(server, 0, 0, 0, Stats.ZERO));
        String saved = cli.run("-Sn").out();
        Result result = cli.feed(saved, "--diff", "-");
        assertThat(result).isEqualTo(understood(cli, saved)).isNotEqualTo(SILENCE);
    }

    @Test
    void anythingThatAKernelCanHave() {
        Cli rich = Cli.on(RichTable.make());
        String saved = rich.run("-Sn").out();
        assertThat(rich.feed(saved, "--diff", "-")).isEqualTo(understood(rich, saved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a -t [fd00::1]:80 -r 10.1.1.1 -i\n--start-daemon master",
                "--start-daemon master\n-a -t [fd00::1]:80 -r 10.1.1.1 -i"
            })
    void serversOfAnotherFamilyAreStillNoticed(String lines) {
        assertThat(cli.feed("-A -t [fd00::1]:80 -s rr\n-a -t [fd00::1]:80 -r [fd00::2]:80 -i\n", "-R"))
                .isEqualTo(SILENCE);
        String file = cli.run("-Sn").out() + lines + "\n";
        Result result = cli.feed(file, "--diff", "-");
        assertThat(result).isEqualTo(understood(cli, file));
        assertThat(result.err()).contains("another address family");
    }
}
