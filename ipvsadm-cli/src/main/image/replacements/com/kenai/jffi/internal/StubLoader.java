package com.kenai.jffi.internal;

import java.io.File;

/**
 * Loads jffi's native library from where it is installed. jffi's own class of this name, which looks for it in many
 * places and can unpack it, starts the logging of the JDK and formats text by the locale, a fifth of what one call may
 * take. Called by {@code com.kenai.jffi.Init} through reflection.
 */
public final class StubLoader {
    private static final Throwable FAILURE = load();

    private StubLoader() {}

    private static Throwable load() {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String directory = System.getProperty("jffi.boot.library.path");
        try {
            System.load(new File(directory, machine + "-Linux/libjffi-1.2.so").getAbsolutePath());
            return null;
        } catch (UnsatisfiedLinkError | SecurityException e) {
            return e;
        }
    }

    /** Whether the library is there. */
    public static boolean isLoaded() {
        return FAILURE == null;
    }

    /** Why not. */
    public static Throwable getFailureCause() {
        return FAILURE;
    }
}
