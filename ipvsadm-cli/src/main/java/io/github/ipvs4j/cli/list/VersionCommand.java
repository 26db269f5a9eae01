package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import java.lang.module.ModuleDescriptor;

/** Shows the version. It needs neither privileges nor IPVS. */
public record VersionCommand() implements Command {
    /** The version of the C program that this program replaces. */
    static final String COMPATIBLE = "1.31";

    /** Scripts compare this number, so it is the number of the C program. */
    static final String LINE =
            "ipvsadm v" + COMPATIBLE + " 2019/12/24 (compiled with ipvs4j " + version() + " and IPVS v1.2.1)\n";

    /** This program's version. */
    static String version() {
        // of the module in the runtime image, of the jar's manifest elsewhere
        ModuleDescriptor module = VersionCommand.class.getModule().getDescriptor();
        String version = module == null
                ? VersionCommand.class.getPackage().getImplementationVersion()
                : module.rawVersion().orElse(null);
        return version == null ? "development" : version;
    }

    @Override
    public int execute(CommandContext context) {
        context.output().text().append(LINE);
        return ExitStatus.OK;
    }
}
