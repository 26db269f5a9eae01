/** Taking servers out gently, and putting them back. Loaded for that alone. */
@NullMarked
package io.github.ipvs4j.cli.drain;

import org.jspecify.annotations.NullMarked;
