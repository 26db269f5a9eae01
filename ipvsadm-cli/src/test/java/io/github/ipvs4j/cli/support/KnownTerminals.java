package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.console.Terminals;

/**
 * Terminals as a test wants them.
 *
 * @param showsProgress whether standard error is one
 * @param showsColours whether standard output is one with colours
 */
public record KnownTerminals(boolean showsProgress, boolean showsColours) implements Terminals {
    @Override
    public boolean showsScreen() {
        return false;
    }
}
