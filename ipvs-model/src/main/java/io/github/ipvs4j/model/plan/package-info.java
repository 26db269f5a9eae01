/**
 * Turns the kernel's table into a wanted one. A {@link io.github.ipvs4j.model.plan.WantedTable} describes the wanted
 * table, and a {@link io.github.ipvs4j.model.plan.Scope} the part of it to change; a
 * {@link io.github.ipvs4j.model.plan.Plan} has the steps, carries them out, and takes them back if the kernel refuses
 * one.
 */
@NullMarked
package io.github.ipvs4j.model.plan;

import org.jspecify.annotations.NullMarked;
