package io.github.ipvs4j.cli.system;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name under which the user called the program. A shell that finds the launcher in the PATH runs it by its
 * whole path, and the word that was typed is lost; so a path that the PATH leads to is taken to have been found there.
 */
public final class ProgramName {
    private ProgramName() {}

    /**
     * Returns the name for messages.
     *
     * @param launched the path by which the launcher was run
     * @param searchPath the value of PATH
     */
    public static String of(String launched, @Nullable String searchPath) {
        String name = launched.substring(launched.lastIndexOf('/') + 1);
        if (searchPath == null || name.length() == launched.length()) {
            return launched;
        }
        String rest = searchPath;
        while (!rest.isEmpty()) {
            int colon = rest.indexOf(':');
            String candidate = (colon < 0 ? rest : rest.substring(0, colon)) + "/" + name;
            if (candidate.equals(launched)) {
                return name;
            }
            if (new File(candidate).canExecute()) {
                return launched;
            }
            rest = colon < 0 ? "" : rest.substring(colon + 1);
        }
        return launched;
    }
}
