package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import java.util.Map;

/**
 * The steps that turn a kernel's table into the wanted one, and their execution. The plan completes a service before
 * it begins the next one. It adds servers that take connections before it removes others. It deletes unwanted services
 * last, before timeouts and daemons. It does not touch entries that
 * {@linkplain io.github.ipvs4j.model.ServiceSpec#isMetBy already match}.
 *
 * <p>Others may change the table while a plan is carried out. If a refusal shows that, such as {@code EEXIST} for an
 * addition, the plan compares the table once more and goes on from there. After a lost answer it reads the table and
 * goes on with the remaining steps, three times at most.
 *
 * <p>A plan is for one thread, which may carry it out once.
 */
public final class Plan {
    private final Planner planner;
    private final List<Step> steps;

    private Plan(Planner planner, List<Step> steps) {
        this.planner = planner;
        this.steps = List.copyOf(steps);
    }

    /**
     * Compares the table with the wanted one; changes nothing.
     *
     * @param found the table; this does not read the servers of services out of scope
     * @param scope the part of the table to compare; the plan does not touch the rest
     * @throws IpvsException if the table cannot be read
     */
    public static Plan between(Ipvs found, WantedTable wanted, Scope scope) throws IpvsException {
        Planner planner = new Planner(wanted, scope);
        return new Plan(planner, planner.plan(found));
    }

    /** Returns the steps in their order. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns whether the table already matches. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Carries it all out, or takes it back, as {@link #execute(Ipvs, PlanListener)} does. */
    public PlanOutcome execute(Ipvs ipvs) {
        return execute(ipvs, PlanListener.NONE);
    }

    /**
     * Carries out all steps. If the kernel refuses a step, answers are lost again and again, or somebody cancels the
     * plan, it takes back its changes, the last step first, except where somebody else has changed the entry since. At
     * the end it checks the table. It does not throw a refusal of the kernel: the outcome has it.
     *
     * <p>The plan sends 128 steps at a time. The kernel makes each of them that it does not refuse.
     *
     * @param ipvs the table that the plan was made for
     */
    public PlanOutcome execute(Ipvs ipvs, PlanListener listener) {
        return new Application(planner, ipvs, listener).carryOut(steps);
    }

    /** Carries out the steps that the kernel accepts, as {@link #executeWherePossible(Ipvs, PlanListener)} does. */
    public Map<Step, IpvsException> executeWherePossible(Ipvs ipvs) throws IpvsException {
        return executeWherePossible(ipvs, PlanListener.NONE);
    }

    /**
     * Carries out the steps that the kernel accepts, and goes on after a refusal. All changes stay. If the kernel
     * refuses a daemon, the plan restarts the daemon that it stopped for it.
     *
     * @param ipvs the table that the plan was made for
     * @return the steps that were refused, in their order, with the kernel's reasons; a step that deletes an entry
     *     which somebody else has deleted does not count as refused
     * @throws IpvsException if answers are lost again and again, or the table cannot be read after that; then nobody
     *     knows which steps were made, and a new plan has the remaining ones
     */
    public Map<Step, IpvsException> executeWherePossible(Ipvs ipvs, PlanListener listener) throws IpvsException {
        return new Replacement(planner, ipvs, listener).carryOut(steps);
    }
}
