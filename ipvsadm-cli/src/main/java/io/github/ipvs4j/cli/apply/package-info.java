/** Compares the kernel's table with a rule file, shows the plan, carries it out, and takes it back. */
@NullMarked
package io.github.ipvs4j.cli.apply;

import org.jspecify.annotations.NullMarked;
