package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.query.Condition;
import io.github.ipvs4j.model.query.Not;
import io.github.ipvs4j.model.query.ServiceCondition;
import io.github.ipvs4j.model.query.ServiceRow;
import io.github.ipvs4j.model.rules.Limits;
import org.jspecify.annotations.Nullable;

/** Reads conditions on services and their servers. */
final class ServiceMatchParser extends MatchParser<ServiceRow> {
    /** The keys of conditions. */
    static final String[] KEYS = {"virtual", "real", "mark", "protocol", "family", "scheduler", "weight", "empty"};

    private static final String[] PROTOCOLS = {"tcp", "udp", "sctp"};
    private static final String[] FAMILIES = {"4", "6"};

    ServiceMatchParser(NameDatabase names) {
        super(names, KEYS);
    }

    @Override
    @Nullable
    Condition<ServiceRow> alone(String key) {
        return switch (key) {
            case "mark" -> ServiceCondition.mark(1, Limits.U32);
            case "empty" -> ServiceCondition.empty(true);
            default -> null;
        };
    }

    @Override
    Condition<ServiceRow> condition(String key, String value, boolean wanted) throws UsageException {
        return switch (key) {
            case "real" -> ServiceCondition.real(endpoint(value), wanted);
            case "weight" -> ServiceCondition.weight(number(value, 0), wanted);
            case "empty" -> ServiceCondition.empty(yes(value) == wanted);
            default -> wanted ? ofService(key, value) : new Not<>(ofService(key, value));
        };
    }

    private Condition<ServiceRow> ofService(String key, String value) throws UsageException {
        return switch (key) {
            case "virtual" -> ServiceCondition.virtual(endpoint(value));
            case "mark" -> {
                long mark = number(value, 1);
                yield ServiceCondition.mark(mark, mark);
            }
            case "protocol" -> ServiceCondition.protocol(protocol(word(PROTOCOLS, value)));
            case "family" ->
                ServiceCondition.family(word(FAMILIES, value).equals("4") ? AddressFamily.IPV4 : AddressFamily.IPV6);
            default -> ServiceCondition.scheduler(value);
        };
    }

    private static Protocol protocol(String word) {
        return switch (word) {
            case "tcp" -> Protocol.TCP;
            case "udp" -> Protocol.UDP;
            default -> Protocol.SCTP;
        };
    }

    private long number(String value, long least) throws UsageException {
        long number = Numbers.parse(value, least, Limits.U32);
        if (number == Numbers.NONE) {
            throw illegal("`" + value + "' is not a number from " + least + " to " + Limits.U32);
        }
        return number;
    }
}
