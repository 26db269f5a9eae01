/** Netlink messages and attributes as bytes ({@code <linux/netlink.h>}, {@code <linux/genetlink.h>}). Cannot do I/O. */
@NullMarked
package io.github.ipvs4j.netlink.wire;

import org.jspecify.annotations.NullMarked;
