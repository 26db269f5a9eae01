/** Requests and their answers over one socket: sequence numbers, acknowledgements, dumps, batches. Knows no IPVS. */
@NullMarked
package io.github.ipvs4j.netlink.conn;

import org.jspecify.annotations.NullMarked;
