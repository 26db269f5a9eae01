package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.libc.Terminal;

/** The terminals behind the standard streams of this process. */
public record StandardTerminals() implements Terminals {
    @Override
    public boolean showsProgress() {
        return Terminal.is(2);
    }

    /** Follows no-color.org, and leaves out colours on a dumb terminal. */
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
