package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the refusals of several changes. */
final class Refusals implements Ipvs.RefusalListener {
    private final BitSet refused = new BitSet();
    private final List<IpvsException> reasons = new ArrayList<>(0);

    @Override
    public void refused(int index, IpvsException why) {
        refused.set(index);
        reasons.add(why);
    }

    boolean contains(int index) {
        return refused.get(index);
    }

    /** Returns the place of the first one among the changes, from 0 on; negative if there is none. */
    int first() {
        return refused.nextSetBit(0);
    }

    /** Returns the place of the next one after that; negative if there is none. */
    int next(int index) {
        return refused.nextSetBit(index + 1);
    }

    /** Why the first one was refused, or null. */
    @Nullable
    IpvsException firstReason() {
        return reasons.isEmpty() ? null : reasons.get(0);
    }

    /** Why each was refused, in their order. */
    List<IpvsException> reasons() {
        return reasons;
    }
}
