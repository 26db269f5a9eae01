/**
 * Runs the everyday commands while the class-data cache of the runtime image is made. No call of the command loads it.
 */
@NullMarked
package io.github.ipvs4j.cli.training;

import org.jspecify.annotations.NullMarked;
