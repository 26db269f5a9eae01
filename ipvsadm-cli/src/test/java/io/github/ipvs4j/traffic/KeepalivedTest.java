package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** keepalived writes a table of its own; our listings of it are those of the C program. */
@Tag("clients")
final class KeepalivedTest {
    private static final String CONFIGURATION = """
            global_defs {
              checker_priority 0
            }
            virtual_server 10.88.0.100 80 {
              delay_loop 1
              lvs_sched wrr
              lvs_method NAT
              persistence_timeout 300
              persistence_granularity 255.255.255.0
              protocol TCP
              real_server 10.99.0.11 80 {
                weight 3
                uthreshold 100
                lthreshold 50
                TCP_CHECK {
                  connect_timeout 1
                }
              }
              real_server 10.99.0.12 80 {
                weight 1
                inhibit_on_failure
                TCP_CHECK {
                  connect_timeout 1
                }
              }
            }
            virtual_server fwmark 7 {
              lvs_sched mh
              mh-port
              lvs_method TUN type gue port 6080 remcsum
              real_server 10.99.0.13 0 {
              }
            }
            virtual_server fd88::100 443 {
              lvs_sched sh
              sh-fallback
              lvs_method DR
              ops
              protocol UDP
              real_server fd99::13 443 {
              }
            }
            """;

    private static final String LISTINGS = """
            for how in '' --stats --thresholds --persistent-conn --tun-info '--stats --exact' --nosort; do
              ipvsadm -Ln $how
            done
            ipvsadm -L
            ipvsadm -Lcn
            ipvsadm -L --timeout
            ipvsadm -L --daemon
            ipvsadm -Sn
            """;

    @Test
    void itsTableLooksTheSame() throws IOException {
        try (Network network = new Network()) {
            network.director.ip("addr add 10.88.0.100/32 dev front");
            network.masquerade();
            Path file = Path.of("/run/keepalived-clients.conf");
            Files.writeString(file, CONFIGURATION);
            network.director.shell("keepalived --check --use-file " + file
                    + " --pid /run/clients.pid --checkers_pid /run/clients-checkers.pid");
            Await.until("its table", () -> network.director.ipvsadm("-Sn").split("-a ").length == 5);
            network.client.visits(Visit.web(Network.VIRTUAL), 5);
            network.servers.get(1).ip("link set back down");
            Await.until(
                    "no weight for the lost",
                    () -> network.director.ipvsadm("-Sn").contains("10.99.0.12:80 -m -w 0"));
            String withC = withoutClocks(Debian.WITH_C.shell(network.director, LISTINGS));
            assertThat(withoutClocks(Debian.WITH_OURS.shell(network.director, LISTINGS)))
                    .isEqualTo(withC);
            assertThat(withC).contains("persistent 300 mask 255.255.255.0", "sh (sh-fallback)", "FWM  7 mh (mh-port)");
            network.director.shell("kill $(cat /run/clients.pid)");
        }
    }

    /** Without how long connections live on, and what only ours saves (D15). */
    private static String withoutClocks(String listing) {
        return listing.replaceAll("(?m)^(TCP|IP ) \\d\\d:\\d\\d ", "$1 ").replace(" -x 100 -y 50", "");
    }
}
