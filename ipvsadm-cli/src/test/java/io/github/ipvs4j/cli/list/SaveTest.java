package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.RandomTable;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.plan.WantedTable;
import io.github.ipvs4j.model.rules.SaveReader;
import io.github.ipvs4j.model.rules.TableCheck;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code -S} writes, and that {@code -R} makes the same table of it. */
final class SaveTest {
    private static final String WARNING =
            "warning: a service of an unknown protocol is saved as a line that cannot be restored\n";

    @Test
    void everythingIsWritten() {
        assertThat(Cli.on(RichTable.make()).run("-S", "-n"))
                .isEqualTo(new Cli.Result(
                        """
                        -A -f 4294967295 -s none -o
                        -A -t 10.0.0.1:80 -s wlc
                        -a -t 10.0.0.1:80 -r [fd00::5]:80 -i -w 1 --tun-type ipip
                        -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5 -x 100 -y 50
                        -a -t 10.0.0.1:80 -r 10.1.1.2:8080 -g -w 1
                        -a -t 10.0.0.1:80 -r 10.1.1.3:8080 -i -w 0 --tun-type ipip
                        -a -t 10.0.0.1:80 -r 10.1.1.4:8080 -g -w 2147483647
                        -a -t 10.0.0.1:80 -r 10.1.1.5:8080 -g -w 1 -x 4294967295 -y 0
                        -a -t 10.0.0.1:80 -r 10.1.1.6:8080 -g -w 1
                        -a -t 10.0.0.1:80 -r 10.1.1.7:8080 -i -w 1 --tun-type gue --tun-port 6080 --tun-nocsum
                        -a -t 10.0.0.1:80 -r 10.1.1.8:8080 -i -w 1 --tun-type gue --tun-port 65535 --tun-csum
                        -a -t 10.0.0.1:80 -r 10.1.1.9:8080 -i -w 1 --tun-type gue --tun-port 1 --tun-remcsum
                        -a -t 10.0.0.1:80 -r 10.1.1.10:8080 -i -w 1 --tun-type gre --tun-nocsum
                        -a -t 10.0.0.1:80 -r 10.1.1.11:8080 -i -w 1 --tun-type gre --tun-csum
                        -a -t 10.0.0.1:80 -r 10.1.1.12:8080 -i -w 1 --tun-type gre --tun-csum
                        -a -t 10.0.0.1:80 -r 10.1.1.13:8080 -i -w 1 --tun-type gue --tun-port 7 --tun-csum
                        -a -t 10.0.0.1:80 -r 10.1.1.14:8080 -i -w 1 --tun-type gue --tun-port 8 --tun-remcsum
                        -a -t 10.0.0.1:80 -r 10.1.1.15:8080 -i -w 1
                        -A -u 10.0.0.2:5060 -s sh -p 60 -M 255.255.255.0 --pe sip -o -b sh-fallback,sh-port,flag-3
                        -A --sctp-service 10.0.0.3:0 -s mh -b mh-fallback
                        -A --xxx-service 10.0.0.4:1 -s rr --pe sip -b flag-1,flag-2,flag-3
                        -a --xxx-service 10.0.0.4:1 -r 10.1.1.1:1 -m -w 1
                        -A -t [2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535 -s rr -p 4294967295 -M 64
                        -a -t [2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535 -r [fd00::9]:1 -m -w 1
                        -a -t [2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535 -r [2001:db8:1111:2222:3333:4444:5555:6666]:65535 -g -w 1
                        -A -f 7 -s mh -b flag-3
                        -A -f 7 -6 -s rr -p 1
                        """,
                        WARNING, // Q42
                        0));
    }

    @Test
    void anEmptyTableIsNoLine() {
        assertThat(Cli.on(new FakeIpvs()).run("-S")).isEqualTo(new Cli.Result("", "", 0));
    }

    @Test
    void randomTablesSurvive() {
        Seed.repeat(200, random -> {
            FakeIpvs ipvs = RandomTable.make(random);
            String saved = saved(ipvs);
            FakeIpvs copy = new FakeIpvs();
            assertThat(Cli.on(copy).feed(saved, "-R")).as(saved).isEqualTo(new Cli.Result("", "", 0));
            assertThat(RandomTable.specs(copy)).as(saved).isEqualTo(RandomTable.specs(ipvs));
            // saved again, and restored into a table that holds it already but was cleared
            assertThat(Cli.on(copy).feed("-C\n" + saved(copy), "-R")).isEqualTo(new Cli.Result("", "", 0));
            assertThat(RandomTable.specs(copy)).as(saved).isEqualTo(RandomTable.specs(ipvs));
        });
    }

    /** Programs that use the library read what {@code --save} writes, and get the same table. */
    @Test
    void theLibraryReadsASave() {
        Seed.repeat(200, random -> {
            FakeIpvs ipvs = RandomTable.make(random);
            String saved = saved(ipvs);
            TableCheck check = new TableCheck();
            SaveReader.read(saved.getBytes(StandardCharsets.ISO_8859_1), check);
            assertThat(check.hasErrors()).as(saved).isFalse();
            assertThat(applied(check.table())).as(saved).isEqualTo(RandomTable.specs(ipvs));
        });
    }

    /**
     * Where the order is that of an algorithm, it also depends on the order before; without such distances it does not.
     */
    @Test
    void theSameTableIsSavedAlike() {
        Seed.repeat(200, random -> {
            FakeIpvs ipvs = RandomTable.nearby(random);
            String saved = saved(ipvs);
            FakeIpvs copy = new FakeIpvs();
            assertThat(Cli.on(copy).feed(saved, "-R")).as(saved).isEqualTo(new Cli.Result("", "", 0));
            assertThat(saved(copy)).isEqualTo(saved);
        });
    }

    private static Map<ServiceSpec, Set<RealServerSpec>> applied(WantedTable table) {
        FakeIpvs ipvs = new FakeIpvs();
        try {
            Plan.between(ipvs, table, Scope.EVERYTHING).execute(ipvs);
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
        return RandomTable.specs(ipvs);
    }

    private static String saved(FakeIpvs ipvs) {
        Cli.Result result = Cli.on(ipvs).run("-Sn");
        assertThat(result).isEqualTo(new Cli.Result(result.out(), "", 0));
        return result.out();
    }
}
