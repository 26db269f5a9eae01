/** Shows programs the datagrams between the driver and the kernel. */
@NullMarked
package io.github.ipvs4j.netlink.traffic;

import org.jspecify.annotations.NullMarked;
