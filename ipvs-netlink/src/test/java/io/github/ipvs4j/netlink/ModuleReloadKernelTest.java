package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody unloads the kernel's module and loads it again while a director is open: its family has another number then.
 */
@RequiresKernel
class ModuleReloadKernelTest {
    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs ipvs;

    @BeforeEach
    void openEmpty() throws IpvsException {
        ipvs = NetlinkIpvs.open();
        ipvs.apply(new Change.Flush());
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        ipvs.apply(new Change.Flush());
        ipvs.close();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Where another network namespace has services, the module is in use and stays. */
    private void reload() throws IOException, InterruptedException {
        List<String> modules = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/proc/modules"))) {
            if (line.startsWith("ip_vs_")) {
                modules.add(line.substring(0, line.indexOf(' ')));
            }
        }
        modules.add("ip_vs");
        modules.addAll(0, List.of("modprobe", "-r"));
        assumeTrue(run(modules.toArray(String[]::new)) == 0, "the module is part of the kernel, or in use elsewhere");
        assertThat(run("modprobe", "ip_vs")).isZero();
    }

    @Test
    void changesAndReadsGoOn() throws Exception {
        reload();
        ipvs.apply(add(WEB));
        assertThat(ipvs.services()).hasSize(1);

        ipvs.apply(new Change.Flush());
        reload();
        assertThat(ipvs.services()).isEmpty();

        reload();
        List<Integer> refused = new ArrayList<>();
        ipvs.applyAll(List.of(add(WEB), add(WEB), add(PHONE)), (index, why) -> refused.add(why.errno()));
        assertThat(refused).containsExactly(Errno.EEXIST);
        assertThat(ipvs.service(PHONE).spec().key()).isEqualTo(PHONE);

        ipvs.apply(new Change.Flush());
        reload();
        assertThat(ipvs.timeouts().tcp()).isEqualTo(900);
        reload();
        assertThat(ipvs.daemons()).isEmpty();
        reload();
        assertThat(catchThrowableOfType(IpvsException.class, () -> ipvs.service(WEB))
                        .is(Operation.GET_SERVICE, Errno.ESRCH))
                .isTrue();
    }
}
