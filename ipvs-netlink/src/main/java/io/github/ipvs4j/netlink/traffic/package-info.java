/** What passes between the driver and the kernel, for those who want to see it. */
@NullMarked
package io.github.ipvs4j.netlink.traffic;

import org.jspecify.annotations.NullMarked;
