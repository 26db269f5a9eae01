package io.github.ipvs4j.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves the connections of each server as metrics, with one handle for all requests. */
final class Exporter implements AutoCloseable {
    private final Ipvs ipvs;
    private final HttpServer server;

    Exporter(Ipvs ipvs, InetSocketAddress address) throws IOException {
        this.ipvs = ipvs;
        this.server = HttpServer.create(address, 0);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    static String metrics(Ipvs ipvs) throws IpvsException {
        StringBuilder text = new StringBuilder("# TYPE ipvs_server_active_connections gauge\n");
        for (ServiceStatus service : ipvs.services()) {
            ServiceKey key = service.spec().key();
            for (RealServerStatus each : ipvs.servers(key)) {
                text.append("ipvs_server_active_connections{service=\"").append(key);
                text.append("\",server=\"").append(each.spec().endpoint()).append("\"} ");
                text.append(each.activeConnections()).append('\n');
            }
        }
        return text.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text;
        int status = 200;
        try {
            text = metrics(ipvs);
        } catch (IpvsException e) {
            text = e.getMessage() + "\n";
            status = 503;
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        ipvs.close();
    }
}
