/** The words of the rule language that are both read and written. */
@NullMarked
package io.github.ipvs4j.cli.words;

import org.jspecify.annotations.NullMarked;
