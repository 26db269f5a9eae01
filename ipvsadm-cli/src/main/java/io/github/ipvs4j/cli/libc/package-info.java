/** Uses the C library for names, files with locks, users, terminals, and sockets of this machine. */
@NullMarked
package io.github.ipvs4j.cli.libc;

import org.jspecify.annotations.NullMarked;
