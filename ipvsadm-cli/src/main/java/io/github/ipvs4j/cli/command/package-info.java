/** What a line makes the program do: one record for each operation, complete before the kernel is asked anything. */
@NullMarked
package io.github.ipvs4j.cli.command;

import org.jspecify.annotations.NullMarked;
