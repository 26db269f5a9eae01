package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.IpvsException;

/**
 * Follows the execution of a plan, and may stop it. The thread that executes the plan calls all methods, and waits for
 * each call.
 */
public interface PlanListener {
    /** Does nothing. */
    PlanListener NONE = new PlanListener() {};

    /** Called after the kernel has answered one more step. */
    default void answered() {}

    /**
     * Returns whether to stop. {@link Plan#execute(io.github.ipvs4j.model.Ipvs, PlanListener)} asks before each
     * batch of 128 steps.
     */
    default boolean isCancelled() {
        return false;
    }

    /** Called when the plan has failed, before its steps are undone. */
    default void failed(PlanFailure failure) {}

    /** Called when the kernel has finally refused a step, while the other steps were carried out. */
    default void refused(Step step, IpvsException why) {}
}
