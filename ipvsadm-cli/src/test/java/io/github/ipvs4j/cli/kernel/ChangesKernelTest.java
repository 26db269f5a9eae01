package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a kernel's table, one run after the other. */
@RequiresKernel
final class ChangesKernelTest {
    private final Cli cli = Cli.onKernel();
    private final Path state;

    ChangesKernelTest(@TempDir Path directory) {
        state = directory.resolve("state");
    }

    @BeforeEach
    void startFresh() throws IpvsException {
        KernelState.makeFresh();
        RootShell.run("ip netns add shop");
    }

    @AfterEach
    void leaveNothing() throws IpvsException {
        RootShell.run("ip netns delete shop");
        KernelState.makeFresh();
    }

    private void change(String line) {
        assertThat(cli.run(Words.of(line))).as(line).isEqualTo(new Result("", "", 0));
    }

    private String events(String options) {
        Result result = cli.run(Words.of("-L --changes --state " + state + options));
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return result.out().replaceAll("(?m)^\\S+ ", "");
    }

    @Test
    void eachChangeOfTheKernelIsAnEvent() {
        change("-A -t 10.0.0.1:80 -s rr");
        change("-a -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 2");
        assertThat(events("")).isEmpty();
        assertThat(events("")).isEmpty();
        change("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 0");
        change("-A -f 7 -6 -s sh");
        change("--start-daemon master --mcast-interface lo --syncid 4");
        assertThat(events("")).startsWith("""
                -t 10.0.0.1:80: no server gets new connections
                -t 10.0.0.1:80 -r 10.1.1.1:80: weight 2 -> 0
                -f 7 -6: added -s sh
                -f 7 -6: no server gets new connections
                daemon master: started --mcast-interface lo --syncid 4 \
                """);
        change("--stop-daemon master");
        change("-d -t 10.0.0.1:80 -r 10.1.1.1:80");
        assertThat(events("")).isEqualTo("-t 10.0.0.1:80 -r 10.1.1.1:80: gone\ndaemon master: stopped\n");
        change("-C");
        assertThat(events(""))
                .isEqualTo("-t 10.0.0.1:80: gone with all its servers\n-f 7 -6: gone with all its servers\n");
    }

    @Test
    void aNetworkNamespaceMayGoAndComeBack() {
        change("-A -t 10.0.0.1:80 -s rr --netns shop");
        assertThat(events(" --netns shop")).isEmpty();
        RootShell.run("ip netns delete shop");
        assertThat(events(" --netns shop")).isEqualTo("ipvs: IPVS does not answer: No such network namespace\n");
        assertThat(events(" --netns shop")).isEmpty();
        RootShell.run("ip netns add shop");
        change("-A -t 10.0.0.2:80 -s rr --netns shop");
        assertThat(events(" --netns shop")).isEqualTo("""
                ipvs: IPVS answers again
                -t 10.0.0.2:80: added -s rr
                -t 10.0.0.2:80: no server gets new connections
                -t 10.0.0.1:80: gone with all its servers
                """);
    }
}
