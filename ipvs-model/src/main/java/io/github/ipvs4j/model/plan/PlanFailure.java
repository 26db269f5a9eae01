package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.IpvsException;
import org.jspecify.annotations.Nullable;

/**
 * The reason for the failure of a plan.
 *
 * @param step the step that the kernel refused; null if the exchange with the kernel broke, or the plan was cancelled
 * @param why the reason; null if the plan was cancelled
 * @param isUnclear whether nobody knows which steps were made, because the table could not be read either
 */
public record PlanFailure(@Nullable Step step, @Nullable IpvsException why, boolean isUnclear) {
    /** Returns whether somebody else has changed the table meanwhile, so that the step no longer made sense. */
    public boolean showsOtherWriter() {
        return step != null && why != null && OtherWriter.isShownBy(why);
    }
}
