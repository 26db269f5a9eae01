/** Programs that use the library. The documentation shows them; a test runs them on a kernel. */
@NullMarked
package io.github.ipvs4j.examples;

import org.jspecify.annotations.NullMarked;
