/**
 * The values of an IPVS director, and {@link io.github.ipvs4j.model.Ipvs}, the port through which a program reads and
 * changes it. Nothing here does I/O or depends on anything but the JDK.
 *
 * <p>{@code *Spec} is what an administrator configures; {@code *Status} is what the kernel reports: a spec and its
 * counters. Codes that future kernels may add (protocols, forwarding methods, tunnel types, schedulers) stay open: this
 * package keeps unknown codes unchanged.
 */
@NullMarked
package io.github.ipvs4j.model;

import org.jspecify.annotations.NullMarked;
