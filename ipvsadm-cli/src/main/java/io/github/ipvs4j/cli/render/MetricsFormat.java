package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.metrics.DirectorMetrics;
import io.github.ipvs4j.model.metrics.Label;
import io.github.ipvs4j.model.metrics.Metric;
import io.github.ipvs4j.model.metrics.Sample;
import io.github.ipvs4j.model.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;

/** Metrics in the exposition text format of Prometheus, version 0.0.4: UTF-8, all samples of a metric together. */
public final class MetricsFormat {
    private final DirectorMetrics metrics;
    /** The text of labels, kept because many metrics of a service or server share it. */
    private final IdentityHashMap<List<Label>, String> written = new IdentityHashMap<>();

    /** Creates the format. */
    public MetricsFormat(DirectorMetrics metrics) {
        this.metrics = metrics;
    }

    /** Appends a metric with its title and all its samples; nothing if the metric has no samples. */
    public void append(TextBuffer text, Metric metric) {
        List<Sample> samples = metrics.samples(metric);
        if (!samples.isEmpty()) {
            title(text, metric);
        }
        for (Sample sample : samples) {
            text.append(metric.metricName());
            if (!sample.labels().isEmpty()) {
                text.append('{').append(labels(sample.labels())).append('}');
            }
            text.append(' ').append(sample.value()).append('\n');
        }
    }

    private static void title(TextBuffer text, Metric metric) {
        String name = metric.metricName();
        text.append("# HELP ").append(name).append(' ').append(metric.help()).append('\n');
        text.append("# TYPE ").append(name).append(metric.type() == Metric.Type.COUNTER ? " counter\n" : " gauge\n");
    }

    private String labels(List<Label> labels) {
        String known = written.get(labels);
        if (known == null) {
            known = text(labels);
            written.put(labels, known);
        }
        return known;
    }

    /** Each character is a byte, as in all output. */
    private static String text(List<Label> labels) {
        StringBuilder text = new StringBuilder();
        for (Label label : labels) {
            text.append(text.isEmpty() ? "" : ",").append(label.name()).append("=\"");
            escape(label.value(), text);
            text.append('"');
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void escape(String value, StringBuilder escaped) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append("\\\"");
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c);
            }
        }
    }
}
