/** Logs the author and the result of each change to the system log. Loaded only on request. */
@NullMarked
package io.github.ipvs4j.cli.audit;

import org.jspecify.annotations.NullMarked;
