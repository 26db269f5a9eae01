package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import java.util.List;

/**
 * What there is to show.
 *
 * @param table the measured table
 * @param history what it was before
 * @param time the time of day when it was read
 * @param interval how often that happens
 */
record Picture(List<DirectorStatus.Service> table, BarHistory history, String time, Interval interval) {}
