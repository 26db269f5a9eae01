/** Who changed what, and with what result, for the system log. Loaded only where that is wanted. */
@NullMarked
package io.github.ipvs4j.cli.audit;

import org.jspecify.annotations.NullMarked;
