/**
 * The parts that every command uses: itself as an interface, the context of its run, its output, its locks, and what
 * failures are called.
 */
@NullMarked
package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.NullMarked;
