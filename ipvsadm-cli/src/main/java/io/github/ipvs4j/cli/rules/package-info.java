/** What rules are about: what is configured, in the kernel or by a file. */
@NullMarked
package io.github.ipvs4j.cli.rules;

import org.jspecify.annotations.NullMarked;
