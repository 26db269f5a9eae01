package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.training.RecordedKernel;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A large connection table, read as the kernel prints it, by a Java that could not hold it. */
@Timeout(120)
final class BoundedMemoryTest {
    private static final int LINES = 300_000;
    private static final String HEAP = "-Xmx12m";

    @TempDir
    private static Path folder;

    /** Runs the command on the table of the first argument. */
    public static void main(String[] arguments) throws IOException, IpvsException {
        Ipvs ipvs = NetlinkIpvs.over(new RecordedKernel("src/main/image/training/answers.txt"), arguments[0]);
        int status = Cli.on(ipvs)
                .run(
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println("status " + status);
    }

    @BeforeAll
    static void writeTheTable() throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("ip_vs_conn"))) {
            file.write("Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName PEData\n");
            for (int i = 0; i < LINES; i++) {
                String client = Integer.toHexString(0x0a000000 + i);
                String state = i % 3 == 0 ? "TIME_WAIT  " : "ESTABLISHED";
                file.write("TCP 0" + client.toUpperCase(Locale.ROOT) + " 9C40 C000020A 0050 0A01010" + (1 + i % 4)
                        + " 1F90 " + state + "     900\n");
            }
        }
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        String[] call = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BoundedMemoryTest.class.getName(),
            folder.resolve("ip_vs_conn").toString()
        };
        String[] all = Arrays.copyOf(call, call.length + arguments.length);
        System.arraycopy(arguments, 0, all, call.length, arguments.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        return out;
    }

    @Test
    void countingTakesNoMoreThanItsResult() throws IOException, InterruptedException {
        assertThat(run("-Lcn", "--count-by", "real", "--match", "state=ESTABLISHED,client=10.0.0.0/8"))
                .isEqualTo("""
                        IPVS connection entries: 200000
                        count pro real server
                        50000 TCP 10.1.1.1:8080
                        50000 TCP 10.1.1.2:8080
                        50000 TCP 10.1.1.3:8080
                        50000 TCP 10.1.1.4:8080
                        status 0
                        """);
    }

    @Test
    void listingTakesNoMoreThanALine() throws IOException, InterruptedException {
        assertThat(run("-Lcn", "--match", "real=10.1.1.2").lines().count()).isEqualTo(2 + LINES / 4 + 1);
        assertThat(run("-Lcn", "--match", "client=10.4.147.223")).isEqualTo("""
                IPVS connection entries
                pro expire state       source             virtual            destination
                TCP 15:00  ESTABLISHED 10.4.147.223:40000 192.0.2.10:80      10.1.1.4:8080
                status 0
                """);
    }
}
