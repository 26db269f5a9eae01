package io.github.ipvs4j.cli.system;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The arguments as bytes. Java decodes them by the locale, which is lossy in some, so the kernel is asked again. */
public final class RawArguments {
    private static final String COMMAND_LINE = "/proc/self/cmdline";

    private RawArguments() {}

    /** Returns the arguments with one character for each byte. */
    public static String[] of(String[] decoded) {
        for (String argument : decoded) {
            for (int i = 0; i < argument.length(); i++) {
                if (argument.charAt(i) > 127) {
                    return lastOfCommandLine(decoded);
                }
            }
        }
        return decoded;
    }

    private static String[] lastOfCommandLine(String[] decoded) {
        List<String> words = new ArrayList<>();
        try (InputStream file = new FileInputStream(COMMAND_LINE)) {
            String all = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (int start = 0, end; (end = all.indexOf('\0', start)) >= 0; start = end + 1) {
                words.add(all.substring(start, end));
            }
        } catch (IOException e) {
            return encoded(decoded);
        }
        int first = words.size() - decoded.length;
        return first < 0 ? decoded : words.subList(first, words.size()).toArray(new String[0]);
    }

    /**
     * Returns the best guess without /proc: the bytes of text that was decoded from UTF-8, the locale in which the
     * program starts.
     */
    static String[] encoded(String[] decoded) {
        String[] bytes = new String[decoded.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = new String(decoded[i].getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }
}
