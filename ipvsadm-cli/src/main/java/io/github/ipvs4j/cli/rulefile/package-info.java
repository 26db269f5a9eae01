/** Rule files, before anything is changed: where they come from, how they are read, and all that is wrong with them. */
@NullMarked
package io.github.ipvs4j.cli.rulefile;

import org.jspecify.annotations.NullMarked;
