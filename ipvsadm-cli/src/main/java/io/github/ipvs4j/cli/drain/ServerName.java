package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/** The name of servers in a line. */
final class ServerName {
    private ServerName() {}

    /** {@code -t HOST:PORT -r HOST:PORT}. */
    static String of(ServerOfService member) {
        return of(member.service(), member.endpoint());
    }

    static String of(ServiceKey service, Endpoint server) {
        byte[] text =
                ChangeFormat.appendServer(new TextBuffer(), service, server).bytes();
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** {@code -t HOST:PORT}. */
    static String ofService(ServerOfService member) {
        TextBuffer text = new TextBuffer();
        ChangeFormat.appendKey(text, member.service());
        return new String(text.bytes(), StandardCharsets.ISO_8859_1);
    }
}
