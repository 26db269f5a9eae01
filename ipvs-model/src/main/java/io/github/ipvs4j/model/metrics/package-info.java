/**
 * The counters and the state of a director as metrics: {@link io.github.ipvs4j.model.metrics.Metric} is their table,
 * {@link io.github.ipvs4j.model.metrics.DirectorMetrics} the values. A program hands them to its own metrics library;
 * {@code ipvsadm --prometheus} writes them as text.
 */
@NullMarked
package io.github.ipvs4j.model.metrics;

import org.jspecify.annotations.NullMarked;
