/**
 * The metrics of a director as meters of Micrometer: {@link io.github.ipvs4j.model.micrometer.IpvsMeters}. The library
 * does not bring Micrometer; the package is for programs that have {@code micrometer-core} anyway.
 */
@NullMarked
package io.github.ipvs4j.model.micrometer;

import org.jspecify.annotations.NullMarked;
