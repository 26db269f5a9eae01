/**
 * The {@code ipvsadm} command: its entry point, and the connection of its parts. A line flows one way: words,
 * {@code parse}, a {@code Command}, {@code render}, one write, an exit status.
 *
 * <p>Text is bytes here: every character of an argument, a restore line, a name or an output line is one byte, 0…255,
 * so that what came in goes out unchanged in any locale.
 */
@NullMarked
package io.github.ipvs4j.cli;

import org.jspecify.annotations.NullMarked;
