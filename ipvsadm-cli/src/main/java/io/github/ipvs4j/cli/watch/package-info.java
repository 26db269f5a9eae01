/**
 * Shows the table again and again. These classes compute the screen from values alone; only
 * {@link io.github.ipvs4j.cli.watch.JLineScreen} knows a terminal.
 */
@NullMarked
package io.github.ipvs4j.cli.watch;

import org.jspecify.annotations.NullMarked;
