/** Commands that show the kernel's table, or this program's help and version. */
@NullMarked
package io.github.ipvs4j.cli.list;

import org.jspecify.annotations.NullMarked;
