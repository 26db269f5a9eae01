package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a plan.
 *
 * @param made the steps that were made, in their order; if there is a failure, they were taken back but for the rest of
 *     this
 * @param failure what kept the plan from being carried out; null if nothing did
 * @param changedByOthers what the plan has made and somebody else has changed since, in the order of the plan; that is
 *     theirs, and was not taken back
 * @param notTakenBack what could not be done to take back what was made
 * @param trouble why the table could not be looked at afterwards, or not be taken back; null if nothing was in the way
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

    /** Tells whether all was made; somebody may have changed it since. */
    public boolean isDone() {
        return failure == null;
    }

    /** Tells whether nobody knows what the table is now, so that only a new plan can tell what is left to do. */
    public boolean isUnclear() {
        return failure != null && (failure.isUnclear() || trouble != null);
    }

    /** Tells whether the plan failed and the table is as it was, or as somebody else has made it since. */
    public boolean isTakenBack() {
        return failure != null && !isUnclear() && notTakenBack.isEmpty();
    }

    /**
     * A change that would have taken something back.
     *
     * @param change what was tried
     * @param why the kernel's reason; null if its answer was lost, and the change was not made
     */
    public record NotTakenBack(Change change, @Nullable IpvsException why) {}
}
