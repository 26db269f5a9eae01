/**
 * Describes netlink messages as text for humans. The driver does not need this package, so nothing loads it unless a
 * log asks for it.
 */
@NullMarked
package io.github.ipvs4j.netlink.describe;

import org.jspecify.annotations.NullMarked;
