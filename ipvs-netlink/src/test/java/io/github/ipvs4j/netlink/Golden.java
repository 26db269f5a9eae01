package io.github.ipvs4j.netlink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Recorded messages: {@code golden/NAME.hex}, whose first line says where it comes from. */
public final class Golden {
    private Golden() {}

    /** The bytes of one. */
    public static byte[] bytes(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".hex")) {
            if (file == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            StringBuilder digits = new StringBuilder();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> digits.append(line.replace(" ", "")));
            return HexFormat.of().parseHex(digits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
