/** The terminal; the one package that uses the library for it. */
@NullMarked
package io.github.ipvs4j.cli.watch.jline;

import org.jspecify.annotations.NullMarked;
