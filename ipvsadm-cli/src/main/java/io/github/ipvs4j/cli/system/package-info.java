/**
 * The machine as it is: its files, its kernel, its processes, its logs. The only package besides the training that
 * knows the driver.
 */
@NullMarked
package io.github.ipvs4j.cli.system;

import org.jspecify.annotations.NullMarked;
