/**
 * Taking servers out without breaking connections: {@link io.github.ipvs4j.model.drain.Drain} sets their weight to 0,
 * so that they get no new ones, waits until they have none left, and removes them.
 */
@NullMarked
package io.github.ipvs4j.model.drain;

import org.jspecify.annotations.NullMarked;
