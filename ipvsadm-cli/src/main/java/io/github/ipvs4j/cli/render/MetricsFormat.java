package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metrics in the exposition text format of Prometheus, version 0.0.4: UTF-8, all samples of a metric together. */
public final class MetricsFormat {
    private final DirectorStatus director;
    private final @Nullable Stats total;
    private final String version;
    private final long entries;
    private final long entriesMax;
    /** The labels of each service, and of each of its servers: every one is needed for many metrics. */
    private final List<String> serviceLabels = new ArrayList<>();

    private final List<List<String>> serverLabels = new ArrayList<>();

    /**
     * For what was read.
     *
     * @param total what all services have counted, or null if that is unknown
     * @param version that of this program
     * @param entries those of the connection table; negative if unknown
     * @param entriesMax how many it may have; negative if unknown
     */
    public MetricsFormat(
            DirectorStatus director, @Nullable Stats total, String version, long entries, long entriesMax) {
        this.director = director;
        this.total = total;
        this.version = version;
        this.entries = entries;
        this.entriesMax = entriesMax;
        for (DirectorStatus.Service service : director.services()) {
            String labels = MetricLabels.of(service.status().spec().key());
            List<String> each = new ArrayList<>();
            for (RealServerStatus server : service.servers()) {
                each.add(labels + MetricLabels.of(server.spec().endpoint()));
            }
            serviceLabels.add(labels);
            serverLabels.add(each);
        }
    }

    /** Appends a metric with its title and all its samples; nothing if it has none. */
    public void append(TextBuffer text, Metric metric) {
        int start = text.size();
        title(text, metric);
        int body = text.size();
        switch (metric.scope()) {
            case DIRECTOR -> ofDirector(text, metric);
            case TOTAL -> ofAll(text, metric);
            case SERVICE -> ofServices(text, metric);
            case BACKEND -> ofBackends(text, metric);
        }
        if (text.size() == body) {
            text.cut(start, 0);
        }
    }

    private static void title(TextBuffer text, Metric metric) {
        String name = metric.metricName();
        text.append("# HELP ").append(name).append(' ').append(metric.help()).append('\n');
        text.append("# TYPE ").append(name).append(metric.isCounter() ? " counter\n" : " gauge\n");
    }

    private static void sample(TextBuffer text, Metric metric, String labels, long value) {
        text.append(metric.metricName());
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    private void ofDirector(TextBuffer text, Metric metric) {
        switch (metric) {
            case INFO -> {
                String kernel = MetricLabels.label("version", director.info().versionText());
                sample(text, metric, kernel + "," + MetricLabels.label("ipvsadm", version), 1);
            }
            case CONNECTION_TABLE_SIZE ->
                sample(text, metric, "", director.info().connectionTableSize());
            case TABLE_ENTRIES -> known(text, metric, entries);
            case TABLE_LIMIT -> known(text, metric, entriesMax);
            case TIMEOUT -> timeouts(text, metric, director.timeouts());
            case SYNC_DAEMON -> {
                for (SyncDaemon daemon : director.daemons()) {
                    sample(text, metric, MetricLabels.of(daemon), 1);
                }
            }
            case SERVICES -> sample(text, metric, "", director.services().size());
            default -> throw new IllegalStateException(metric.metricName());
        }
    }

    private static void known(TextBuffer text, Metric metric, long value) {
        if (value >= 0) {
            sample(text, metric, "", value);
        }
    }

    private static void timeouts(TextBuffer text, Metric metric, Timeouts timeouts) {
        sample(text, metric, MetricLabels.label("timeout", "tcp"), timeouts.tcp());
        sample(text, metric, MetricLabels.label("timeout", "tcpfin"), timeouts.tcpFin());
        sample(text, metric, MetricLabels.label("timeout", "udp"), timeouts.udp());
    }

    private void ofAll(TextBuffer text, Metric metric) {
        if (total != null) {
            sample(text, metric, "", counter(metric, total));
        }
    }

    private void ofServices(TextBuffer text, Metric metric) {
        for (int i = 0; i < serviceLabels.size(); i++) {
            DirectorStatus.Service service = director.services().get(i);
            String labels = serviceLabels.get(i);
            if (metric == Metric.SERVICE_INFO) {
                String scheduler = service.status().spec().scheduler();
                sample(text, metric, labels + "," + MetricLabels.label("scheduler", scheduler), 1);
            } else {
                sample(text, metric, labels, value(metric, service));
            }
        }
    }

    private static long value(Metric metric, DirectorStatus.Service service) {
        return switch (metric) {
            case SERVICE_BACKENDS -> service.servers().size();
            case SERVICE_USABLE_BACKENDS -> service.usableServers();
            default -> counter(metric, service.status().stats());
        };
    }

    private void ofBackends(TextBuffer text, Metric metric) {
        for (int i = 0; i < serverLabels.size(); i++) {
            List<RealServerStatus> servers = director.services().get(i).servers();
            List<String> labels = serverLabels.get(i);
            for (int j = 0; j < labels.size(); j++) {
                sample(text, metric, labels.get(j), value(metric, servers.get(j)));
            }
        }
    }

    private static long value(Metric metric, RealServerStatus server) {
        return switch (metric) {
            case BACKEND_ACTIVE -> server.activeConnections();
            case BACKEND_INACTIVE -> server.inactiveConnections();
            case BACKEND_PERSISTENT -> server.persistentConnections();
            case BACKEND_WEIGHT -> server.spec().weight();
            case BACKEND_UPPER_THRESHOLD -> server.spec().upperThreshold();
            case BACKEND_LOWER_THRESHOLD -> server.spec().lowerThreshold();
            case BACKEND_OVERLOADED -> server.isOverloaded() ? 1 : 0;
            default -> counter(metric, server.stats());
        };
    }

    private static long counter(Metric metric, Stats stats) {
        return switch (metric) {
            case CONNECTIONS, SERVICE_CONNECTIONS, BACKEND_CONNECTIONS -> stats.connections();
            case INCOMING_PACKETS, SERVICE_INCOMING_PACKETS, BACKEND_INCOMING_PACKETS -> stats.inPackets();
            case OUTGOING_PACKETS, SERVICE_OUTGOING_PACKETS, BACKEND_OUTGOING_PACKETS -> stats.outPackets();
            case INCOMING_BYTES, SERVICE_INCOMING_BYTES, BACKEND_INCOMING_BYTES -> stats.inBytes();
            case OUTGOING_BYTES, SERVICE_OUTGOING_BYTES, BACKEND_OUTGOING_BYTES -> stats.outBytes();
            default -> throw new IllegalStateException(metric.metricName());
        };
    }
}
