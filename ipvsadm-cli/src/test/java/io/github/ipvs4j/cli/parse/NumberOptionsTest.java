package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every option whose value is an integer: what is refused, both ends of the range, and every way to write it. */
final class NumberOptionsTest {
    private static final String ADD_SERVER = "-a -t 10.0.0.1:80 -r 10.1.1.1 -m";
    private static final String ADD_TUNNEL = "-a -t 10.0.0.1:80 -r 10.1.1.1 -i --tun-type gue";
    private static final String START = "--start-daemon master";

    /** An option, a line for it, its range, the message for a bad value V, and how value N shows. */
    enum Row {
        FWMARK("-f", "--fwmark-service", "-A", 1, 4294967295L, "invalid fwmark value `V' specified", "-A -f N -s wlc"),
        PERSISTENT(
                "-p",
                "--persistent",
                "-A -t 10.0.0.2:80",
                1,
                2678400,
                "invalid timeout value `V' specified",
                "-A -t 10.0.0.2:80 -s wlc -p N"),
        WEIGHT("-w", "--weight", ADD_SERVER, 0, 2147483647, "illegal weight specified", "-m -w N\n"),
        // a lower threshold needs an upper one
        UPPER("-x", "--u-threshold", ADD_SERVER, 0, 2147483647, "illegal u_threshold specified", "-x N -y 0"),
        LOWER(
                "-y",
                "--l-threshold",
                ADD_SERVER + " -x 2147483647",
                0,
                2147483647,
                "illegal l_threshold specified",
                "-x 2147483647 -y N"),
        TUN_PORT("", "--tun-port", ADD_TUNNEL, 1, 65535, "illegal tunnel port specified", "--tun-port N --tun-nocsum"),
        SYNCID("", "--syncid", START, 0, 255, "illegal syncid specified", "syncid=N,"),
        SYNC_MAXLEN("", "--sync-maxlen", START, 1, 65507, "illegal sync-maxlen specified", "maxlen=N,"),
        MCAST_PORT("", "--mcast-port", START, 1, 65535, "illegal mcast-port specified", "port=N,"),
        MCAST_TTL("", "--mcast-ttl", START, 1, 255, "illegal mcast-ttl specified", "ttl=N)");

        private final String letter;
        private final String name;
        private final String line;
        private final long least;
        private final long most;
        private final String message;
        private final String shown;

        Row(String letter, String name, String line, long least, long most, String message, String shown) {
            this.letter = letter;
            this.name = name;
            this.line = line;
            this.least = least;
            this.most = most;
            this.message = message;
            this.shown = shown;
        }

        /** The option with that value, in every way. */
        List<String> forms(String value) {
            List<String> forms = new ArrayList<>(List.of(name + "=" + value));
            if (!letter.isEmpty()) {
                forms.add(letter + "=" + value);
            }
            if (!letter.isEmpty() && !value.equals("''")) {
                forms.add(letter + value);
            }
            // the next word belongs to -p only if it does not look like an option
            if (this != PERSISTENT || !value.startsWith("-")) {
                forms.add(name + " " + value);
                forms.add((letter.isEmpty() ? name : letter) + " " + value);
            }
            return forms;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoNumberInTheRange(Row row) {
        List<String> bad = List.of(
                "x",
                "5x",
                "x5",
                "5\\s",
                "\\s",
                "-",
                "+",
                "--5",
                "+-5",
                "5.0",
                "1e3",
                "0x10",
                "1,000",
                "\u00b2",
                "-1",
                Long.toString(row.least - 1),
                Long.toString(row.most + 1),
                "4294967296",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551615",
                "18446744073709551617",
                "-9223372036854775809");
        for (String value : bad) {
            for (String form : row.forms(value)) {
                session().refuses(row.line + " " + form, 2, row.message.replace("V", value.replace("\\s", " ")));
            }
        }
        session().refuses(row.line + " " + row.name + "=", 2, row.message.replace("V", ""));
        session().refuses(row.line + " " + row.name + " ''", 2, row.message.replace("V", ""));
    }

    @ParameterizedTest
    @EnumSource
    void takesBothEndsInEveryForm(Row row) {
        for (long number : new long[] {row.least, row.most, 1}) {
            for (String written :
                    List.of("" + number, "+" + number, "\\s" + number, "000" + number, "\\s+0" + number)) {
                for (String form : row.forms(written)) {
                    Session session = session().after(row.line + " " + form);
                    String table = session.saved() + session.shown("-L --daemon");
                    if (row != Row.UPPER || number != 0) {
                        assertThat(table).as(form).contains(row.shown.replace("N", "" + number));
                    } else {
                        assertThat(table).as("no thresholds").doesNotContain("-x");
                    }
                }
            }
        }
    }

    private static Session session() {
        return new Session().after("-A -t 10.0.0.1:80");
    }
}
