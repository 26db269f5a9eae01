package io.github.ipvs4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.IpvsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a container whose directories cannot be written to, the library in C cannot be unpacked. */
class NativeLibraryTest {
    /** Run in a Java of its own. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) throws IOException {
            StringBuilder told = new StringBuilder();
            for (int i = 0; i < 2; i++) { // the second failure is another one for Java
                try {
                    NetlinkIpvs.open().close();
                    told.append("open");
                } catch (IpvsException e) {
                    told.append(e.isUnavailable() && e.isNotSent() ? "unavailable " : "wrong ");
                    told.append(e.getMessage()).append('\n');
                }
            }
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                out.write(told.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Djffi.extract.dir=/proc/none", "-Djffi.extract.dir=/dev/null"})
    void withoutItIpvsIsUnavailable(String where) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        where,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(told.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("unavailable open IPVS: the native library of jffi cannot be loaded"
                        + " (-Djffi.extract.dir names a directory to unpack it to"));
    }
}
