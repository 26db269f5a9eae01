package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A shell for what the lab's network needs. */
public final class RootShell {
    private RootShell() {}

    /** Runs a script that must succeed; what it prints on either stream. */
    public static String run(String script) {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(process.waitFor()).as(out).isZero();
            return out;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(script, e);
        }
    }
}
