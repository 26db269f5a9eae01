/**
 * The parts that every command uses: the interface of a command, the context of its run, its output, its locks, and
 * the messages of failures.
 */
@NullMarked
package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.NullMarked;
