/**
 * Comparing the kernel's table with a rule file, and making it so or leaving it as it was: how plans are shown, carried
 * out and taken back.
 */
@NullMarked
package io.github.ipvs4j.cli.apply;

import org.jspecify.annotations.NullMarked;
