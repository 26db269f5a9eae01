package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.IpvsException;

/**
 * Follows a plan while it is carried out, and may stop it. All is called by the thread that carries the plan out, which
 * waits meanwhile.
 */
public interface PlanListener {
    /** Does nothing. */
    PlanListener NONE = new PlanListener() {};

    /** The kernel has answered to one more step. */
    default void answered() {}

    /**
     * Tells whether to stop; asked before each 128 steps by {@link Plan#execute(io.github.ipvs4j.model.Ipvs,
     * PlanListener)}.
     */
    default boolean isCancelled() {
        return false;
    }

    /** Something has kept the plan from being carried out, and what was made is going to be taken back. */
    default void failed(PlanFailure failure) {}

    /** The kernel has refused a step for good, and the others were carried out. */
    default void refused(Step step, IpvsException why) {}
}
