package io.github.ipvs4j.cli.console;

import java.nio.charset.StandardCharsets;

/** Names of files, which are bytes to the command line and characters to Java. */
public final class FileNames {
    private FileNames() {}

    /** Converts names of files for Java. The launcher makes Java use UTF-8. */
    public static String forJava(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
