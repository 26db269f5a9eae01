/**
 * Configured tables: the lines of a saved table, the table that a file describes, and the errors of the file. Start
 * with {@link io.github.ipvs4j.model.rules.SaveFormat} to write lines, and with
 * {@link io.github.ipvs4j.model.rules.TableCheck} to collect the settings of a file.
 */
@NullMarked
package io.github.ipvs4j.model.rules;

import org.jspecify.annotations.NullMarked;
