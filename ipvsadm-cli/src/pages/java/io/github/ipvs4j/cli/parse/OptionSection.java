package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;

/** The parts in which help and man page show the option table; each goes on until the next one begins. */
enum OptionSection {
    COMMANDS("Commands, one of which must come first", Option.ADD_SERVICE),
    SERVICES("Virtual services", Option.TCP_SERVICE),
    SERVERS("Real servers", Option.REAL_SERVER),
    CHANGING("Changing", Option.KEEP),
    LISTING("Listing", Option.NUMERIC),
    METRICS("Status and metrics", Option.QUIET),
    RESTORING("Saving and restoring", Option.ALL),
    APPLYING("Comparing and applying", Option.DRY_RUN),
    DAEMONS("Synchronisation daemons", Option.MCAST_INTERFACE),
    ANYWHERE("With every command but --check", Option.NETNS);

    private final String heading;
    private final Option first;

    OptionSection(String heading, Option first) {
        this.heading = heading;
        this.first = first;
    }

    String heading() {
        return heading;
    }

    /** Its options in the order of the table. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (Option option : Option.values()) {
            if (of(option) == this) {
                options.add(option);
            }
        }
        return options;
    }

    private static OptionSection of(Option option) {
        OptionSection found = COMMANDS;
        for (OptionSection section : values()) {
            if (section.first.compareTo(option) <= 0) {
                found = section;
            }
        }
        return found;
    }
}
