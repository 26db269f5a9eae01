package io.github.ipvs4j.model.metrics;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a director at the moment of reading. All metrics of a service or server, except
 * {@link Metric#SERVICE_INFO}, share the same list of labels.
 *
 * <p>Immutable, so threads may share it. It reads nothing itself: {@link DirectorStatus#read} does.
 */
public final class DirectorMetrics {
    private static final long UNKNOWN = -1;

    private final DirectorStatus director;
    private final @Nullable Stats total;
    private final @Nullable String version;
    private final long entries;
    private final long entriesMax;
    /** The labels of each service and server, kept because many metrics need them. */
    private final List<List<Label>> serviceLabels;

    private final List<List<List<Label>>> serverLabels;

    private DirectorMetrics(DirectorStatus director) {
        this.director = director;
        this.total = null;
        this.version = null;
        this.entries = UNKNOWN;
        this.entriesMax = UNKNOWN;
        this.serviceLabels = new ArrayList<>(director.services().size());
        this.serverLabels = new ArrayList<>(director.services().size());
        for (DirectorStatus.Service service : director.services()) {
            List<Label> labels = MetricLabels.of(service.key());
            List<List<Label>> each = new ArrayList<>(service.servers().size());
            for (RealServerStatus server : service.servers()) {
                each.add(MetricLabels.of(labels, server.spec().endpoint()));
            }
            serviceLabels.add(labels);
            serverLabels.add(each);
        }
    }

    private DirectorMetrics(
            DirectorMetrics old, @Nullable Stats total, @Nullable String version, long entries, long entriesMax) {
        this.director = old.director;
        this.serviceLabels = old.serviceLabels;
        this.serverLabels = old.serverLabels;
        this.total = total;
        this.version = version;
        this.entries = entries;
        this.entriesMax = entriesMax;
    }

    /** Makes the metrics of a reading, in its order. */
    public static DirectorMetrics of(DirectorStatus director) {
        return new DirectorMetrics(Objects.requireNonNull(director, "director"));
    }

    /**
     * Adds the counters of all services together, which {@link TotalCounters} reads.
     *
     * @param counters the counters; null if they are unknown, so that the metrics of {@link Metric.Scope#TOTAL} have no
     *     samples
     */
    public DirectorMetrics withTotal(@Nullable Stats counters) {
        return new DirectorMetrics(this, counters, version, entries, entriesMax);
    }

    /**
     * Adds the size of the connection table, which newer kernels report. A negative number means unknown: its metric
     * then has no sample.
     *
     * @param used the number of entries: {@link Metric#CONNECTION_TABLE_ENTRIES}
     * @param most the largest number of entries: {@link Metric#CONNECTION_TABLE_LIMIT}
     */
    public DirectorMetrics withConnectionTable(long used, long most) {
        return new DirectorMetrics(this, total, version, used, most);
    }

    /** Adds the version of the program that reports the metrics: the label {@code ipvsadm} of {@link Metric#INFO}. */
    public DirectorMetrics withProgramVersion(String programVersion) {
        return new DirectorMetrics(this, total, Objects.requireNonNull(programVersion, "version"), entries, entriesMax);
    }

    /**
     * Returns all samples of a metric; none if its value is unknown, or if the director has nothing with this metric.
     */
    public List<Sample> samples(Metric metric) {
        List<Sample> samples = new ArrayList<>();
        switch (metric.scope()) {
            case DIRECTOR -> ofDirector(metric, samples);
            case TOTAL -> ofAll(metric, samples);
            case SERVICE -> ofServices(metric, samples);
            case BACKEND -> ofBackends(metric, samples);
        }
        return samples;
    }

    /** Returns all samples of all metrics, grouped by metric in the order of {@link Metric}. */
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            samples.addAll(samples(metric));
        }
        return samples;
    }

    private void ofDirector(Metric metric, List<Sample> samples) {
        switch (metric) {
            case INFO -> samples.add(new Sample(metric, versions(), 1));
            case CONNECTION_TABLE_SIZE ->
                samples.add(new Sample(metric, List.of(), director.info().connectionTableSize()));
            case CONNECTION_TABLE_ENTRIES -> known(metric, entries, samples);
            case CONNECTION_TABLE_LIMIT -> known(metric, entriesMax, samples);
            case TIMEOUT -> {
                samples.add(timeout("tcp", director.timeouts().tcp()));
                samples.add(timeout("tcpfin", director.timeouts().tcpFin()));
                samples.add(timeout("udp", director.timeouts().udp()));
            }
            case SYNC_DAEMON -> {
                for (SyncDaemon daemon : director.daemons()) {
                    samples.add(new Sample(metric, MetricLabels.of(daemon), 1));
                }
            }
            case SERVICES ->
                samples.add(new Sample(metric, List.of(), director.services().size()));
            default -> throw new IllegalStateException(metric.metricName());
        }
    }

    private List<Label> versions() {
        Label kernel = new Label("version", director.info().versionText());
        return version == null ? List.of(kernel) : List.of(kernel, new Label("ipvsadm", version));
    }

    private static Sample timeout(String which, long seconds) {
        return new Sample(Metric.TIMEOUT, List.of(new Label("timeout", which)), seconds);
    }

    private static void known(Metric metric, long value, List<Sample> samples) {
        if (value >= 0) {
            samples.add(new Sample(metric, List.of(), value));
        }
    }

    private void ofAll(Metric metric, List<Sample> samples) {
        if (total != null) {
            samples.add(new Sample(metric, List.of(), counter(metric, total)));
        }
    }

    private void ofServices(Metric metric, List<Sample> samples) {
        for (int i = 0; i < serviceLabels.size(); i++) {
            DirectorStatus.Service service = director.services().get(i);
            List<Label> labels = serviceLabels.get(i);
            if (metric == Metric.SERVICE_INFO) {
                String scheduler = service.status().spec().scheduler();
                samples.add(new Sample(metric, MetricLabels.withScheduler(labels, scheduler), 1));
            } else {
                samples.add(new Sample(metric, labels, value(metric, service)));
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

    private void ofBackends(Metric metric, List<Sample> samples) {
        for (int i = 0; i < serverLabels.size(); i++) {
            List<RealServerStatus> servers = director.services().get(i).servers();
            List<List<Label>> labels = serverLabels.get(i);
            for (int j = 0; j < labels.size(); j++) {
                samples.add(new Sample(metric, labels.get(j), value(metric, servers.get(j))));
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
