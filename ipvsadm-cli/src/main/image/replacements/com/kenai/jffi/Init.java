package com.kenai.jffi;

import java.io.File;

/**
 * Loads jffi's native library from where it is installed. jffi's own class of this name lets another find the library,
 * by reflection; the original looks in many places, can unpack it, starts the logging of the JDK and formats text by
 * the locale, a fifth of the time that one call may take.
 */
final class Init {
    private Init() {}

    /** Called once, by {@code Foreign}. */
    static void load() {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String directory = System.getProperty("jffi.boot.library.path");
        System.load(new File(directory, machine + "-Linux/libjffi-1.2.so").getAbsolutePath());
    }
}
