/** Carrying out the lines of a file, one after the other or in place of the table. */
@NullMarked
package io.github.ipvs4j.cli.restore;

import org.jspecify.annotations.NullMarked;
