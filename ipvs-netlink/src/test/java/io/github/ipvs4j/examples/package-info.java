/** Programs that use the library. The documentation shows them; tests run them on the fake and on a kernel. */
@NullMarked
package io.github.ipvs4j.examples;

import org.jspecify.annotations.NullMarked;
