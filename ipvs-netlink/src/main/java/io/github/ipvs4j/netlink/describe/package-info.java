/** Netlink messages as text for humans. Only who asks for it loads any of this; nothing of the driver needs it. */
@NullMarked
package io.github.ipvs4j.netlink.describe;

import org.jspecify.annotations.NullMarked;
