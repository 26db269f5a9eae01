/**
 * Looking at a table again and again: {@link io.github.ipvs4j.model.watch.TableWatch} measures rates from one look to
 * the next and reports what was added, removed and changed.
 */
@NullMarked
package io.github.ipvs4j.model.watch;

import org.jspecify.annotations.NullMarked;
