package io.github.ipvs4j.cli;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hosts and services that the tests know; remembers what was looked up. */
public class FakeNames implements NameDatabase {
    private static final Map<String, String> HOSTS = Map.of(
            "web.example", "10.77.0.1",
            "a-very-long-host-name-for-truncation.example.org", "10.77.0.2",
            "six.example", "fd77::1",
            "an-even-longer-name-of-a-server-with-an-ipv6-address.example.org", "fd77::2");
    private static final Map<String, Integer> SERVICES =
            Map.of("http/tcp", 80, "http-alt/tcp", 8080, "tftp/udp", 69, "sip/udp", 5060, "sip/tcp", 5060);

    private final List<String> lookups = new ArrayList<>();

    /** Everything that was asked, in order. */
    public List<String> lookups() {
        return lookups;
    }

    @Override
    public @Nullable IpAddress hostAddress(String name) {
        lookups.add(name);
        String address = HOSTS.get(name);
        return address == null || address.indexOf(':') >= 0 ? null : IpAddress.parse(address);
    }

    @Override
    public @Nullable String hostName(IpAddress address) {
        lookups.add(address.toString());
        return key(HOSTS, address.toString());
    }

    @Override
    public int port(String service, Protocol protocol) {
        return SERVICES.getOrDefault(service + "/" + protocol.databaseName(), -1);
    }

    @Override
    public @Nullable String service(int port, Protocol protocol) {
        lookups.add(port + "/" + protocol.databaseName());
        for (Map.Entry<String, Integer> entry : SERVICES.entrySet()) {
            String[] key = entry.getKey().split("/", -1);
            if (entry.getValue() == port && key[1].equals(protocol.databaseName())) {
                return key[0];
            }
        }
        return null;
    }

    private static <V> @Nullable String key(Map<String, V> map, V value) {
        for (Map.Entry<String, V> entry : map.entrySet()) {
            if (entry.getValue().equals(value)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
