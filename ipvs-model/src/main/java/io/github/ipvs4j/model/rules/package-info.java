/**
 * Configured tables: the lines of a saved table, the table that a file asks for, and what is wrong with it. Start with
 * {@link io.github.ipvs4j.model.rules.SaveFormat} to write lines, and with
 * {@link io.github.ipvs4j.model.rules.TableCheck} to collect what a file asks for.
 */
@NullMarked
package io.github.ipvs4j.model.rules;

import org.jspecify.annotations.NullMarked;
