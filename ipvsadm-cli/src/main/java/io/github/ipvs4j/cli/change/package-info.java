/** Commands that make one change, and the other things that a rule line may contain. */
@NullMarked
package io.github.ipvs4j.cli.change;

import org.jspecify.annotations.NullMarked;
