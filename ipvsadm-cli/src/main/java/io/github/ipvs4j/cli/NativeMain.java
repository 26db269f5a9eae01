package io.github.ipvs4j.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start of the native executable. The launcher passes values to Java as system properties; for the executable,
 * {@code start.c} has put them into environment variables before its run time began.
 */
public final class NativeMain {
    /** The beginnings of the options of such commands; the launcher has the same list. */
    static final List<String> LAST_WORDS = List.of("--drain", "--undrain", "--apply", "--replace", "--watch");

    private NativeMain() {}

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        tell(System.getenv());
        if (hasLastWords(arguments)) {
            letSignalsWait();
        }
        Main.main(arguments);
    }

    /** Returns whether a command does something before a signal ends it. */
    static boolean hasLastWords(String[] arguments) {
        for (String word : arguments) {
            for (String start : LAST_WORDS) {
                if (word.startsWith(start)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Makes signals that end the process run the shutdown hooks first. The run time would do so at its start if it
     * read its own options from the arguments; only an executable has that class.
     */
    private static void letSignalsWait() {
        try {
            Class.forName("org.graalvm.nativeimage.VMRuntime")
                    .getMethod("initialize")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the system properties that the launcher sets, from that environment. */
    static void tell(Map<String, String> environment) {
        set(Main.PROGRAM_PROPERTY, environment.get("IPVSADM_NATIVE_PROGRAM"));
        set(Main.PATH_PROPERTY, environment.get("IPVSADM_NATIVE_PATH"));
        set("ipvsadm.locale", environment.get("IPVSADM_NATIVE_LOCALE"));
        set("jffi.boot.library.path", environment.get("IPVSADM_NATIVE_LIBRARIES"));
        // jnr's own way to call a library makes classes as it goes, and an executable can have no new ones.
        System.setProperty("jnr.ffi.asm.enabled", "false");
        // jffi looks for Unsafe by reflection, which takes longer than all calls that could use it
        System.setProperty("jffi.unsafe.disabled", "true");
    }

    private static void set(String property, @Nullable String value) {
        if (value != null) {
            System.setProperty(property, value);
        }
    }
}
