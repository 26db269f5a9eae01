/** A director's health at a glance. Loaded for that alone. */
@NullMarked
package io.github.ipvs4j.cli.status;

import org.jspecify.annotations.NullMarked;
