package jdk.vm.ci.code;

import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.JavaValue;

/**
 * A lock in a stack frame. The compiler of 23.0.6 calls getSlot as it is here; in updates of JDK 17 it has another return
 * type, for which the compiler finds no such method.
 */
public final class StackLockValue implements JavaValue {
    private final boolean eliminated;
    private JavaValue owner;
    private AllocatableValue slot;

    public StackLockValue(JavaValue owner, AllocatableValue slot, boolean eliminated) {
        this.owner = owner;
        this.slot = slot;
        this.eliminated = eliminated;
    }

    public JavaValue getOwner() {
        return owner;
    }

    public void setOwner(JavaValue owner) {
        this.owner = owner;
    }

    public AllocatableValue getSlot() {
        return slot;
    }

    public void setSlot(AllocatableValue slot) {
        this.slot = slot;
    }

    public boolean isEliminated() {
        return eliminated;
    }
}
