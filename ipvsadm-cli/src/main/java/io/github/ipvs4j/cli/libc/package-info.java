/** What the C library does for this command: names, files with locks, users, terminals, and sockets of this machine. */
@NullMarked
package io.github.ipvs4j.cli.libc;

import org.jspecify.annotations.NullMarked;
