package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import java.util.List;

/**
 * Everything that the screen shows.
 *
 * @param table the measured table
 * @param history the readings before
 * @param time the time of day when it was read
 * @param interval the time between readings
 */
record Picture(List<DirectorStatus.Service> table, BarHistory history, String time, Interval interval) {}
