package io.github.ipvs4j.cli.system;

import java.io.IOException;

/** Loads kernel modules: the fallback for kernels that do not do so when a netlink family is asked for. */
final class Modprobe {
    /** Set to {@code no} to never run it: containers have no modules to load. */
    private static final String VARIABLE = "IPVSADM_MODPROBE";

    private static final String PROGRAM = "/sbin/modprobe";

    private Modprobe() {}

    /** Returns whether the module was loaded, so that it is worth trying again. */
    static boolean load(String module) {
        if ("no".equals(System.getenv(VARIABLE))) {
            return false;
        }
        ProcessBuilder modprobe = new ProcessBuilder(PROGRAM, "--", module);
        modprobe.redirectInput(ProcessBuilder.Redirect.INHERIT);
        modprobe.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        modprobe.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return modprobe.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
