package io.github.ipvs4j.model.micrometer;

import io.github.ipvs4j.model.metrics.Label;
import io.github.ipvs4j.model.metrics.Metric;
import io.github.ipvs4j.model.metrics.Sample;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The meters of one registry. */
final class BoundMeters {
    private static final String COUNTER_END = ".total";

    /** Identifies a meter, without its value. */
    private record Subject(Metric metric, List<Label> labels) {}

    /** A meter and its latest value, which the registry reads whenever it likes. */
    private static final class Value {
        private volatile double latest;
        private int turn;
        private final Meter meter;

        Value(MeterRegistry registry, Metric metric, Tags tags) {
            meter = register(registry, metric, tags);
        }

        private Meter register(MeterRegistry registry, Metric metric, Tags tags) {
            String name = metric.metricName().replace('_', '.');
            if (metric.type() == Metric.Type.GAUGE) {
                return Gauge.builder(name, this, value -> value.latest)
                        .description(metric.help())
                        .tags(tags)
                        .strongReference(true)
                        .register(registry);
            }
            return FunctionCounter.builder(
                            name.substring(0, name.length() - COUNTER_END.length()), this, value -> value.latest)
                    .description(metric.help())
                    .tags(tags)
                    .register(registry);
        }
    }

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<Subject, Value> values = new HashMap<>();
    private int turn;

    BoundMeters(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    /** Registers a meter for each sample and removes all others. */
    void refresh(List<Sample> samples) {
        turn++;
        for (Sample sample : samples) {
            Value value = values.computeIfAbsent(
                    new Subject(sample.metric(), sample.labels()),
                    subject -> new Value(registry, subject.metric, tagsOf(subject.labels)));
            value.latest = sample.doubleValue();
            value.turn = turn;
        }
        for (Iterator<Value> all = values.values().iterator(); all.hasNext(); ) {
            Value value = all.next();
            if (value.turn != turn) {
                registry.remove(value.meter);
                all.remove();
            }
        }
    }

    private Tags tagsOf(List<Label> labels) {
        List<Tag> all = new ArrayList<>(labels.size());
        for (Label label : labels) {
            all.add(Tag.of(label.name(), label.value()));
        }
        return tags.and(all);
    }
}
