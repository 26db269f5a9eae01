package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.SystemFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * A kernel parameter that has not its usual value.
 *
 * @param parameter which one
 * @param value its value; several numbers have one space between them
 */
record ChangedParameter(Parameter parameter, String value) {
    /** Returns the changed parameters of a kernel, without parameters that it does not have. */
    static List<ChangedParameter> in(SystemFiles files) {
        List<ChangedParameter> changed = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            String value = files.parameter(parameter.path()).replace('\t', ' ');
            if (!value.isEmpty() && !parameter.isUsual(value)) {
                changed.add(new ChangedParameter(parameter, value));
            }
        }
        return changed;
    }

    /** Returns its whole name, as {@code sysctl} takes it. */
    String name() {
        return "net." + parameter.path();
    }
}
