/** Selects services, servers and connections by conditions, and counts connections. */
@NullMarked
package io.github.ipvs4j.model.query;

import org.jspecify.annotations.NullMarked;
