/** Opens the socket through the C library. The only package that uses jnr. */
@NullMarked
package io.github.ipvs4j.netlink.transport;

import org.jspecify.annotations.NullMarked;
