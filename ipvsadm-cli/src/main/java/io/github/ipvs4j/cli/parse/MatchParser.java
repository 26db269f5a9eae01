package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.query.Condition;
import io.github.ipvs4j.cli.query.ConnectionQuery;
import io.github.ipvs4j.cli.query.Not;
import io.github.ipvs4j.cli.query.ProtocolCondition;
import io.github.ipvs4j.cli.query.Side;
import io.github.ipvs4j.cli.query.StateCondition;
import io.github.ipvs4j.cli.query.TemplateCondition;
import io.github.ipvs4j.model.NameDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of {@code --match}: {@code KEY=VALUE} or {@code KEY!=VALUE}, with commas between them. */
final class MatchParser {
    /** The only one that may stand without a value. */
    static final String TEMPLATE = "template";

    /** What a condition may be about. */
    static final String[] KEYS = {"client", "virtual", "real", "protocol", "state", TEMPLATE};

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

    private final NameDatabase names;
    private final List<Condition> conditions = new ArrayList<>();
    private String condition = "";

    /** Names of hosts and ports in conditions are looked up there. */
    MatchParser(NameDatabase names) {
        this.names = names;
    }

    /** Takes the conditions of one option; those of all of them must hold. */
    void take(String text) throws UsageException {
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            add(text.substring(from, comma));
            from = comma + 1;
        }
        add(text.substring(from));
    }

    /** The connections for which all that was taken holds. */
    ConnectionQuery query() {
        return new ConnectionQuery(conditions);
    }

    private void add(String text) throws UsageException {
        condition = text;
        int equals = text.indexOf('=');
        boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
        String key = equals < 0 ? text : text.substring(0, negated ? equals - 1 : equals);
        Condition holds = condition(key, equals < 0 ? null : text.substring(equals + 1));
        conditions.add(negated ? new Not(holds) : holds);
    }

    private Condition condition(String key, @Nullable String value) throws UsageException {
        String known = word(KEYS, key);
        if (value == null && known.equals(TEMPLATE)) {
            return new TemplateCondition();
        }
        if (value == null || value.isEmpty()) {
            throw illegal("it has no value");
        }
        return switch (known) {
            case "client" -> endpoint(Side.CLIENT, value);
            case "virtual" -> endpoint(Side.VIRTUAL, value);
            case "real" -> endpoint(Side.REAL, value);
            case "protocol" -> new ProtocolCondition(word(PROTOCOLS, value));
            case "state" -> new StateCondition(word(STATES, value));
            default -> template(value);
        };
    }

    private Condition template(String value) throws UsageException {
        return switch (value) {
            case "yes" -> new TemplateCondition();
            case "no" -> new Not(new TemplateCondition());
            default -> throw illegal("`" + value + "' is neither yes nor no");
        };
    }

    private String word(String[] words, String value) throws UsageException {
        String word = known(words, value);
        if (word == null) {
            throw illegal("`" + value + "' is none of " + listed(words));
        }
        return word;
    }

    private static @Nullable String known(String[] words, String word) {
        for (String one : words) {
            if (one.equalsIgnoreCase(word)) {
                return one;
            }
        }
        return null;
    }

    private static String listed(String[] words) {
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(i == words.length - 1 ? " or " : ", ").append(words[i]);
        }
        return text.toString();
    }

    private Condition endpoint(Side side, String value) throws UsageException {
        return new EndpointReader(names, condition).read(side, value);
    }

    private UsageException illegal(String why) {
        return Values.illegalCondition(condition, why);
    }
}
