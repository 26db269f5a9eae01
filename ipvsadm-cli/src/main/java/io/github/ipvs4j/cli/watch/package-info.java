/**
 * The table, looked at again and again. What is shown is computed here from values alone; only
 * {@link io.github.ipvs4j.cli.watch.JLineScreen} knows a terminal.
 */
@NullMarked
package io.github.ipvs4j.cli.watch;

import org.jspecify.annotations.NullMarked;
