package io.github.ipvs4j.model.metrics;

import java.util.List;
import java.util.Objects;

/**
 * One value of a metric. The samples of one metric differ in their labels.
 *
 * @param metric the metric
 * @param labels the labels, in the order in which {@code ipvsadm} writes them; perhaps none
 * @param value an unsigned 64-bit number, exact; {@link Long#toUnsignedString(long)} shows it
 */
public record Sample(Metric metric, List<Label> labels, long value) {
    private static final double TWO_TO_THE_64 = 0x1p64;

    /** Copies the list. */
    public Sample {
        Objects.requireNonNull(metric, "metric");
        labels = List.copyOf(labels);
    }

    /** Returns the value as floating point, which keeps 53 bits of it: from 0 to 2⁶⁴. */
    public double doubleValue() {
        return value < 0 ? value + TWO_TO_THE_64 : value;
    }

    /** Returns text such as {@code ipvs_timeout_seconds[timeout=tcp] 900}. */
    @Override
    public String toString() {
        return metric.metricName() + (labels.isEmpty() ? "" : labels.toString()) + ' ' + Long.toUnsignedString(value);
    }
}
