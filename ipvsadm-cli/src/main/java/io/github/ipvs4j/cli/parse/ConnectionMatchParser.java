package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.query.Condition;
import io.github.ipvs4j.model.query.EndpointCondition;
import io.github.ipvs4j.model.query.Not;
import io.github.ipvs4j.model.query.ProtocolCondition;
import io.github.ipvs4j.model.query.Side;
import io.github.ipvs4j.model.query.StateCondition;
import io.github.ipvs4j.model.query.TemplateCondition;
import org.jspecify.annotations.Nullable;

/** Reads conditions on connections. */
final class ConnectionMatchParser extends MatchParser<Connection> {
    /** The keys of conditions. */
    static final String[] KEYS = {"client", "virtual", "real", "protocol", "state", "template"};

    /** The protocols that connections have; a firewall mark's templates are of IP. */
    private static final String[] PROTOCOLS = {"TCP", "UDP", "SCTP", "IP"};

    /** Every state that the kernel has a name for, of templates too. */
    private static final String[] STATES = {
        "NONE",
        "ESTABLISHED",
        "SYN_SENT",
        "SYN_RECV",
        "FIN_WAIT",
        "TIME_WAIT",
        "CLOSE",
        "CLOSE_WAIT",
        "LAST_ACK",
        "LISTEN",
        "SYNACK",
        "UDP",
        "ASSURED",
        "INIT1",
        "INIT",
        "C-SENT",
        "C-REPLIED",
        "C-WAIT",
        "COOKIE",
        "C-ECHOED",
        "S-SENT",
        "S-RECEIVED",
        "S-ACK-SENT",
        "REJECTED",
        "CLOSED"
    };

    ConnectionMatchParser(NameDatabase names) {
        super(names, KEYS);
    }

    @Override
    @Nullable
    Condition<Connection> alone(String key) {
        return key.equals("template") ? new TemplateCondition() : null;
    }

    @Override
    Condition<Connection> condition(String key, String value, boolean wanted) throws UsageException {
        Condition<Connection> holds = condition(key, value);
        return wanted ? holds : new Not<>(holds);
    }

    private Condition<Connection> condition(String key, String value) throws UsageException {
        return switch (key) {
            case "client" -> new EndpointCondition(Side.CLIENT, endpoint(value));
            case "virtual" -> new EndpointCondition(Side.VIRTUAL, endpoint(value));
            case "real" -> new EndpointCondition(Side.REAL, endpoint(value));
            case "protocol" -> new ProtocolCondition(word(PROTOCOLS, value));
            case "state" -> new StateCondition(word(STATES, value));
            default -> yes(value) ? new TemplateCondition() : new Not<>(new TemplateCondition());
        };
    }
}
