package io.github.ipvs4j.traffic;

import io.github.ipvs4j.cli.support.Cli;

/** A machine with virtual services, set up by our command alone. */
final class Director extends Host {
    Director(String name) {
        super(name);
    }

    /** Runs {@code ipvsadm} with these arguments, separated by blanks; it must succeed. What it prints. */
    String ipvsadm(String arguments) {
        return inside(() -> run("", arguments.split(" ")));
    }

    /** Puts these lines in place of the table. */
    void table(String... lines) {
        inside(() -> run(String.join("\n", lines), "-R", "--replace"));
    }

    /** Makes the table what these lines say, or not. */
    Cli.Result apply(String... lines) {
        return inside(() -> Cli.onKernel().feed(String.join("\n", lines), "--apply", "-"));
    }

    private static String run(String input, String... arguments) {
        Cli.Result result = Cli.onKernel().feed(input, arguments);
        if (result.status() != 0 || !result.err().isEmpty()) {
            throw new IllegalStateException("ipvsadm " + String.join(" ", arguments) + ": " + result);
        }
        return result.out();
    }
}
