package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/** Work that a signal must not end in the middle: the process ends by it when the work is over. */
public final class SignalGuard implements Runnable {
    private final Machine machine;
    private volatile boolean interrupted;

    /** Work that must not stop halfway. */
    public interface Work {
        /** Does it, and answers the exit status. */
        int carryOut() throws IpvsException, NoIpvsException, IOException;
    }

    /** Creates a guard for this process. */
    public SignalGuard(Machine machine) {
        this.machine = machine;
    }

    /** Does the work. If a signal came meanwhile, the process ends by that, and this never returns. */
    public int guard(Work work) throws IpvsException, NoIpvsException, IOException {
        int status;
        synchronized (this) {
            if (!machine.whenInterrupted(this)) {
                machine.pause(Long.MAX_VALUE); // it came before there was anything to finish
            }
            status = work.carryOut();
        }
        if (interrupted) {
            machine.pause(Long.MAX_VALUE); // the signal ends the process, with a status that says which
        }
        return status;
    }

    /** Returns whether a signal has come. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** Runs in the thread that ends the process after a signal. */
    @Override
    public void run() {
        interrupted = true;
        synchronized (this) {
            // the other thread has finished
        }
    }
}
