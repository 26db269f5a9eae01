package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.text.TextBuffer;

/** The name of servers in a line. */
final class ServerName {
    private ServerName() {}

    /** {@code -t HOST:PORT -r HOST:PORT}. */
    static String of(ServerOfService member) {
        return of(member.service(), member.endpoint());
    }

    static String of(ServiceKey service, Endpoint server) {
        return ChangeFormat.appendServer(new TextBuffer(), service, server).toString();
    }

    /** {@code -t HOST:PORT}. */
    static String ofService(ServerOfService member) {
        return ChangeFormat.key(member.service());
    }
}
