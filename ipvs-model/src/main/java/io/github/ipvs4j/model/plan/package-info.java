/**
 * From the table that is found to the one that is wanted. A {@link io.github.ipvs4j.model.plan.WantedTable} says what a
 * table is to be and a {@link io.github.ipvs4j.model.plan.Scope} how much of it; a
 * {@link io.github.ipvs4j.model.plan.Plan} has the steps, carries them out, and takes them back if the kernel refuses
 * one.
 */
@NullMarked
package io.github.ipvs4j.model.plan;

import org.jspecify.annotations.NullMarked;
