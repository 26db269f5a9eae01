/** Commands that make one change, and what a rule line may ask for besides. */
@NullMarked
package io.github.ipvs4j.cli.change;

import org.jspecify.annotations.NullMarked;
