package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.libc.Terminal;

/** What is behind the standard streams of this process. */
public record StandardTerminals() implements Terminals {
    @Override
    public boolean showsProgress() {
        return Terminal.is(2);
    }

    /** As no-color.org has it, and terminals that say that they are dumb. */
    @Override
    public boolean showsColours() {
        String refusal = System.getenv("NO_COLOR");
        return (refusal == null || refusal.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && Terminal.is(1);
    }

    @Override
    public boolean showsScreen() {
        String type = System.getenv("TERM");
        return type != null && !type.isEmpty() && !type.equals("dumb") && Terminal.is(0) && Terminal.is(1);
    }
}
