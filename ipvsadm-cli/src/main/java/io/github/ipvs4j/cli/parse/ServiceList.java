package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.ServiceKey;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Services in one word, such as {@code -t:192.0.2.10:80,-f:7}: options that name a service, each with its value. */
final class ServiceList {
    private static final String IPV6_MARK = "-6:";

    private ServiceList() {}

    /** Returns the services that it names, at least one. */
    static Set<ServiceKey> parse(String text, NameDatabase names) throws UsageException {
        Set<ServiceKey> services = new LinkedHashSet<>();
        for (int start = 0; start <= text.length(); ) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            services.add(service(text.substring(start, end), names));
            start = end + 1;
        }
        return services;
    }

    private static ServiceKey service(String text, NameDatabase names) throws UsageException {
        int colon = text.indexOf(':');
        Option option = option(colon < 0 ? text : text.substring(0, colon));
        if (option == null || colon < 0) {
            throw UsageException.of("illegal service `" + text
                    + "' specified; it is written like -t:HOST:PORT, -u:HOST:PORT, -f:MARK or, for IPv6, -6:MARK");
        }
        ServiceOptions named = new ServiceOptions(names, false);
        named.takeName(option, text.substring(colon + 1));
        if (text.startsWith(IPV6_MARK)) {
            named.takeIpv6();
        }
        ServiceKey service = named.key();
        if (service == null) {
            throw new IllegalStateException("an option for services names none");
        }
        return service;
    }

    private static @Nullable Option option(String spelling) {
        if (spelling.equals("-6")) {
            return Option.FWMARK_SERVICE;
        }
        Option option = spelling.startsWith("--")
                ? OptionNames.ofLong(spelling.substring(2))
                : spelling.length() == 2 && spelling.startsWith("-") ? OptionNames.ofShort(spelling.charAt(1)) : null;
        return option != null && option.slot() == Slot.SERVICE ? option : null;
    }
}
