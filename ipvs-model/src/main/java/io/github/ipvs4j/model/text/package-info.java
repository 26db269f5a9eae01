/** Text for listings and rule lines: a buffer of bytes, and addresses and ports by name or number. */
@NullMarked
package io.github.ipvs4j.model.text;

import org.jspecify.annotations.NullMarked;
