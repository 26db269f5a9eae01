/** Carries out the lines of a file, one after the other or as a replacement of the table. */
@NullMarked
package io.github.ipvs4j.cli.restore;

import org.jspecify.annotations.NullMarked;
