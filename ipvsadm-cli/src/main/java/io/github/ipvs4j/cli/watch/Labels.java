package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/** The words of the screen. */
final class Labels {
    private Labels() {}

    /** Protocol and address, or mark. */
    static String service(ServiceKey key, Names names) {
        TextBuffer text = new TextBuffer();
        TableFormat.label(text, key, names);
        return printable(text);
    }

    /** Returns address and port of a server of a service. */
    static String server(ServiceKey service, Endpoint server, Names names) {
        TextBuffer text = new TextBuffer();
        TableFormat.label(text, service, server, names);
        return printable(text);
    }

    /** Cleans a name: it comes from a name server, and must not control the terminal. */
    private static String printable(TextBuffer text) {
        byte[] bytes = text.bytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < ' ' || bytes[i] > '~') {
                bytes[i] = '?';
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
