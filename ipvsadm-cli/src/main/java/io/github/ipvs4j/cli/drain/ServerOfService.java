package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.cli.render.TextBuffer;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import java.nio.charset.StandardCharsets;

/**
 * A server of a service.
 *
 * @param service the service
 * @param server how it is configured there
 */
record ServerOfService(ServiceKey service, RealServerSpec server) {
    Endpoint endpoint() {
        return server.endpoint();
    }

    /** The same with another weight and nothing else changed. */
    Change weighing(long weight) {
        return new Change.EditServer(service, server.withWeight(weight));
    }

    Change removal() {
        return new Change.DeleteServer(service, endpoint());
    }

    /** What names it on a line: {@code -t HOST:PORT -r HOST:PORT}. */
    String name() {
        return name(service, endpoint());
    }

    /** What names its service on a line. */
    String serviceName() {
        TextBuffer text = new TextBuffer();
        ChangeFormat.appendKey(text, service);
        return new String(text.bytes(), StandardCharsets.ISO_8859_1);
    }

    static String name(ServiceKey service, Endpoint server) {
        byte[] text =
                ChangeFormat.appendServer(new TextBuffer(), service, server).bytes();
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
