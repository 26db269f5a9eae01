package io.github.ipvs4j.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.ForwardingIpvs;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -A --or-edit} and {@code -a --or-edit}: what the line says is there, whether it was before or not. */
final class OrEditTest {
    private static final String SERVICE = "-t 10.0.0.1:80";
    private static final String TABLE = "-A " + SERVICE + " -s rr -p 60\n-a " + SERVICE + " -r 10.1.1.1:8080 -m -w 5\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -a -t 10.0.0.9:80 -r 10.1.1.1 --or-edit         | 255 | Service not defined
            -A -t 10.0.0.9:80 -s zzz --or-edit              | 255 | Scheduler or persistence engine not found
            -A -t 10.0.0.1:80 -s zzz --or-edit              | 255 | Scheduler or persistence engine not found
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -x 1 -y 2 --or-edit | 255 | Numerical result out of range
            -A -t 10.0.0.1 --or-edit                        | 2   | Zero port specified for non-persistent service
            -A -t 10.0.0.1:80 --or-edit --or-edit           | 2   | multiple 'or-edit' options specified
            -E -t 10.0.0.1:80 --or-edit                     | 2   | Illegal 'or-edit' option with the 'edit-service' command; it goes with --add-service and --add-server
            """)
    void refusesWhatCannotBe(String line, int status, String message) {
        new Session()
                .after("-A " + SERVICE, "-a " + SERVICE + " -r 10.1.1.1:8080 -m")
                .refuses(line, status, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -A -t 10.0.0.1:80 -s wlc            | -A -t 10.0.0.1:80 -s wlc
            -A -t 10.0.0.2:80 -s wlc            | -A -t 10.0.0.2:80 -s wlc
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m | -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 1
            -a -t 10.0.0.1:80 -r 10.1.1.1 -g    | -a -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 1
            -a -t 10.0.0.1:80 -r 10.1.1.2 -i -w 0 | -a -t 10.0.0.1:80 -r 10.1.1.2:80 -i -w 0 --tun-type ipip
            """)
    void whatTheLineSaysIsThere(String line, String saved) {
        Session session = new Session();
        assertThat(session.restore(TABLE)).isEqualTo(new Result("", "", 0));

        String first = session.after(line + " --or-edit").saved();
        String second = session.after(line + " --or-edit").saved();

        assertThat(first.lines()).contains(saved);
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --strict", "-R --replace"})
    void inARestoreItSeesTheLinesBefore(String restore) {
        Session session = new Session();
        String lines = "-A " + SERVICE + " -s wlc --or-edit\n-a " + SERVICE + " -r 10.1.1.1 --or-edit -m\n";

        assertThat(session.restore(TABLE + lines, restore)).isEqualTo(new Result("", "", 0));

        assertThat(session.saved())
                .isEqualTo("-A " + SERVICE + " -s wlc\n-a " + SERVICE + " -r 10.1.1.1:80 -m -w 1\n-a " + SERVICE
                        + " -r 10.1.1.1:8080 -m -w 5\n");
    }

    /** Before the change is made, another program deletes the service, or adds it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnotherProgramDoesMeanwhileIsSeen(boolean isThere) throws IpvsException {
        FakeIpvs table = new FakeIpvs();
        ServiceKey key = ServiceKey.tcp(Endpoint.parse("10.0.0.1:80"));
        Change add = new Change.AddService(ServiceSpec.of(key, "rr"));
        if (isThere) {
            table.apply(add);
        }
        Change meanwhile = isThere ? new Change.DeleteService(key) : add;
        ForwardingIpvs disturbed = new ForwardingIpvs(table) {
            private boolean done;

            @Override
            public void apply(Change change) throws IpvsException {
                if (!done) {
                    done = true;
                    table.apply(meanwhile);
                }
                table.apply(change);
            }

            @Override
            public void applyAll(List<? extends Change> changes, RefusalListener listener) {
                throw new UnsupportedOperationException();
            }
        };

        Result result = Cli.of(() -> disturbed, new FakeNames()).run(Words.of("-A " + SERVICE + " -s wlc --or-edit"));

        assertThat(result).isEqualTo(new Result("", "", 0));
        assertThat(table.service(key).spec().scheduler()).isEqualTo("wlc");
    }

    @Test
    void anEmptyTableGetsIt() {
        Session session = new Session().after("-A " + SERVICE + " --or-edit");

        assertThat(session.saved()).isEqualTo("-A " + SERVICE + " -s wlc\n");
    }
}
