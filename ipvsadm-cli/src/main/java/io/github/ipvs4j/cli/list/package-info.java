/** Commands that show what the kernel has, or what this program is. */
@NullMarked
package io.github.ipvs4j.cli.list;

import org.jspecify.annotations.NullMarked;
