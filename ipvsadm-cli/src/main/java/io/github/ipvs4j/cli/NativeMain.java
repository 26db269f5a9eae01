package io.github.ipvs4j.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start of the native executable. What the launcher tells Java by system properties, {@code start.c} has put into
 * environment variables, before the run time of the executable began.
 */
public final class NativeMain {
    private NativeMain() {}

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        tell(System.getenv());
        Main.main(arguments);
    }

    /** Sets the system properties that the launcher sets, from that environment. */
    static void tell(Map<String, String> environment) {
        set(Main.PROGRAM_PROPERTY, environment.get("IPVSADM_NATIVE_PROGRAM"));
        set("ipvsadm.locale", environment.get("IPVSADM_NATIVE_LOCALE"));
        set("jffi.boot.library.path", environment.get("IPVSADM_NATIVE_LIBRARIES"));
        // jnr's own way to call a library makes classes as it goes, and an executable can have no new ones.
        System.setProperty("jnr.ffi.asm.enabled", "false");
    }

    private static void set(String property, @Nullable String value) {
        if (value != null) {
            System.setProperty(property, value);
        }
    }
}
