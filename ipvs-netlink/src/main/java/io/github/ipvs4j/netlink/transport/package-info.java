/** The socket, and the C library under it. The only package that uses jnr. */
@NullMarked
package io.github.ipvs4j.netlink.transport;

import org.jspecify.annotations.NullMarked;
