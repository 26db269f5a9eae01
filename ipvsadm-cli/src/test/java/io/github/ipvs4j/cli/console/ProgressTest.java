package io.github.ipvs4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.KnownTerminals;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody sees who watches a long restore. */
final class ProgressTest {
    private static final String LINES = "-Ln\n".repeat(256);

    /** Hands out the lines twice, the second time after more than a second. */
    private static final class SlowLines extends InputStream {
        private int reads;

        @Override
        public int read() {
            throw new AssertionError("one byte at a time is slow");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (++reads > 2) {
                return -1;
            }
            if (reads == 2) {
                pause();
            }
            byte[] bytes = LINES.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(bytes, 0, buffer, offset, bytes.length);
            return bytes.length;
        }

        private static void pause() {
            try {
                Thread.sleep(1100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String shown(boolean terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.on(new FakeIpvs())
                .with(new KnownTerminals(terminal, false))
                .run(new SlowLines(), new ByteArrayOutputStream(), err, "-R");
        assertThat(status).isZero();
        return err.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void aTerminalShowsHowFarALongRestoreIs() {
        assertThat(shown(true)).isEqualTo("\r\033[K512 lines\r\033[K");
    }

    @Test
    void nothingElseDoes() {
        assertThat(shown(false)).isEmpty();
    }
}
