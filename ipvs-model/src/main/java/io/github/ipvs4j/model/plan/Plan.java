package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import java.util.Map;

/**
 * The steps from the table that a kernel has to the one that is wanted, and how they are carried out. A service is
 * whole before the next one is begun, what takes connections comes before what no longer does, and services that are to
 * go come last but for timeouts and daemons. What {@linkplain io.github.ipvs4j.model.ServiceSpec#isMetBy is as it is
 * wanted} is not touched.
 *
 * <p>Others may change the table while a plan is carried out. If a refusal shows that, such as {@code EEXIST} for what
 * the plan adds, it is made anew once, from what is there then. After a lost answer it looks at the table and goes on
 * with what is left, three times at most.
 *
 * <p>A plan is for one thread, and is carried out once.
 */
public final class Plan {
    private final Planner planner;
    private final List<Step> steps;

    private Plan(Planner planner, List<Step> steps) {
        this.planner = planner;
        this.steps = List.copyOf(steps);
    }

    /**
     * Compares what is found with what is wanted; changes nothing.
     *
     * @param found the table; of services out of scope the servers are not asked for
     * @param scope whose the table is: what is not in it is not touched
     * @throws IpvsException if the table cannot be read
     */
    public static Plan between(Ipvs found, WantedTable wanted, Scope scope) throws IpvsException {
        Planner planner = new Planner(wanted, scope);
        return new Plan(planner, planner.plan(found));
    }

    /** Tells the steps in their order. */
    public List<Step> steps() {
        return steps;
    }

    /** Tells whether all is as it is wanted. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Carries it all out, or takes it back, as {@link #execute(Ipvs, PlanListener)} does. */
    public PlanOutcome execute(Ipvs ipvs) {
        return execute(ipvs, PlanListener.NONE);
    }

    /**
     * Carries it all out. If the kernel refuses a step, answers are lost again and again, or it is cancelled, takes
     * back what was made, the last step first, but for what somebody else has changed since. It looks at the table when
     * it is done. It never throws what the kernel answers: the outcome has it.
     *
     * <p>Steps are sent 128 at a time. Of those the kernel makes all that it can, whatever it refuses in between.
     *
     * @param ipvs the table that it was made for
     */
    public PlanOutcome execute(Ipvs ipvs, PlanListener listener) {
        return new Application(planner, ipvs, listener).carryOut(steps);
    }

    /** Carries out what the kernel takes, as {@link #executeWherePossible(Ipvs, PlanListener)} does. */
    public Map<Step, IpvsException> executeWherePossible(Ipvs ipvs) throws IpvsException {
        return executeWherePossible(ipvs, PlanListener.NONE);
    }

    /**
     * Carries out what the kernel takes, and goes on at what it refuses. Whatever was made stays. A daemon that was
     * stopped for one that is refused then is started again.
     *
     * @param ipvs the table that it was made for
     * @return the steps that were refused, in their order, with the kernel's reasons; one that deletes what somebody
     *     else has deleted already is none
     * @throws IpvsException if answers are lost again and again, or the table cannot be read after that; then nobody
     *     knows what was made, and a new plan tells what is left to do
     */
    public Map<Step, IpvsException> executeWherePossible(Ipvs ipvs, PlanListener listener) throws IpvsException {
        return new Replacement(planner, ipvs, listener).carryOut(steps);
    }
}
