package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes how the execution of a plan ended.
 *
 * @param made the steps that the kernel carried out, in their order; after a failure they were undone, except the
 *     changes in {@code changedByOthers} and {@code notTakenBack}
 * @param failure the reason why the plan could not be completed; null if it was completed
 * @param changedByOthers changes of the plan that somebody else has changed since, in the order of the plan; they were
 *     not undone
 * @param notTakenBack the changes that should have undone a step, and failed
 * @param trouble the reason why the table could not be read or restored afterwards; null if there was no such trouble
 */
public record PlanOutcome(
        List<Step> made,
        @Nullable PlanFailure failure,
        List<Change> changedByOthers,
        List<NotTakenBack> notTakenBack,
        @Nullable IpvsException trouble) {
    /** Copies the lists. */
    public PlanOutcome {
        made = List.copyOf(made);
        changedByOthers = List.copyOf(changedByOthers);
        notTakenBack = List.copyOf(notTakenBack);
    }

    /** Returns whether the whole plan was carried out; somebody else may have changed the table since. */
    public boolean isDone() {
        return failure == null;
    }

    /** Returns whether the state of the table is unknown, so that only a new plan can find the remaining steps. */
    public boolean isUnclear() {
        return failure != null && (failure.isUnclear() || trouble != null);
    }

    /** Returns whether the plan failed and was undone completely, except where somebody else has changed the table. */
    public boolean isTakenBack() {
        return failure != null && !isUnclear() && notTakenBack.isEmpty();
    }

    /**
     * Holds a change that should have undone a step and failed.
     *
     * @param change the change that the kernel did not make
     * @param why the kernel's refusal; null if its answer was lost, and the change was not made
     */
    public record NotTakenBack(Change change, @Nullable IpvsException why) {}
}
