/**
 * The IPVS driver: {@link io.github.ipvs4j.netlink.NetlinkIpvs} implements {@link io.github.ipvs4j.model.Ipvs} over
 * generic netlink.
 *
 * <p>Layers, each knowing only the one below: {@code wire} turns values into bytes and back and cannot do I/O;
 * {@code transport} owns the socket and is the only user of jnr; {@code conn} numbers requests and matches answers;
 * this package knows the IPVS commands and attributes. A fake stands at the lowest seam,
 * {@link io.github.ipvs4j.netlink.transport.NetlinkSocket}, so that everything above it is tested as it runs.
 */
@NullMarked
package io.github.ipvs4j.netlink;

import org.jspecify.annotations.NullMarked;
