package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.IpvsException;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a plan was not carried out.
 *
 * @param step the step that the kernel refused; null if the exchange with it broke, or the plan was cancelled
 * @param why the reason; null if the plan was cancelled
 * @param isUnclear whether it is unknown what was made, since the table could not be read either
 */
public record PlanFailure(@Nullable Step step, @Nullable IpvsException why, boolean isUnclear) {
    /** Tells whether somebody else has changed the table meanwhile, so that the step made no sense any more. */
    public boolean showsOtherWriter() {
        return step != null && why != null && OtherWriter.isShownBy(why);
    }
}
