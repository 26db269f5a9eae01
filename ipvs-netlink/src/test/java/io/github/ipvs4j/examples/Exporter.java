package io.github.ipvs4j.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.metrics.DirectorMetrics;
import io.github.ipvs4j.model.metrics.Label;
import io.github.ipvs4j.model.metrics.Metric;
import io.github.ipvs4j.model.metrics.Sample;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;

/** Serves all that the director counts as metrics, with one handle for all requests. */
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
        DirectorMetrics metrics = DirectorMetrics.of(DirectorStatus.read(ipvs));
        StringBuilder text = new StringBuilder();
        for (Metric metric : Metric.values()) {
            String type = metric.type().name().toLowerCase(Locale.ROOT);
            text.append("# TYPE ").append(metric.metricName()).append(' ').append(type);
            text.append('\n');
            for (Sample sample : metrics.samples(metric)) {
                text.append(metric.metricName()).append(labels(sample)).append(' ');
                text.append(Long.toUnsignedString(sample.value())).append('\n');
            }
        }
        return text.toString();
    }

    private static String labels(Sample sample) {
        StringJoiner labels = new StringJoiner(",", "{", "}").setEmptyValue("");
        for (Label label : sample.labels()) {
            String value =
                    label.value().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            labels.add(label.name() + "=\"" + value + "\"");
        }
        return labels.toString();
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
