/**
 * Compares this program with the C program on one kernel: from an empty table the same preparation and the same
 * commands, once with each of the two; then standard output, standard error, exit statuses and the table that is left
 * must be equal. {@code scripts/compare} runs it in the lab.
 */
@NullMarked
package io.github.ipvs4j.compare;

import org.jspecify.annotations.NullMarked;
