package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private final Map<String, Miss> misses = new LinkedHashMap<>();
    private Miss miss = Miss.UNKNOWN;
    private final Map<String, String> others = new LinkedHashMap<>();

    /** The hosts file of the machine whose names these are. */
    public static String hostsFile() {
        StringBuilder text = new StringBuilder("# of the examples\n");
        HOSTS.forEach((name, address) ->
                text.append(address).append('\t').append(name).append(" # host\n"));
        return text.toString();
    }

    /** What is told instead from now on: the name of that address, and the address of a name, or null. */
    public FakeNames tells(String question, @Nullable String answer) {
        others.put(question, answer == null ? "" : answer);
        return this;
    }

    /** Why that name has no address from now on. */
    public FakeNames miss(String name, Miss why) {
        misses.put(name, why);
        return this;
    }

    @Override
    public Miss miss() {
        return miss;
    }

    /** Everything that was asked, in order. */
    public List<String> lookups() {
        return lookups;
    }

    @Override
    public @Nullable IpAddress hostAddress(String name) {
        lookups.add(name);
        miss = misses.getOrDefault(name, Miss.UNKNOWN);
        String address = others.getOrDefault(name, HOSTS.getOrDefault(name, ""));
        return address.indexOf(':') >= 0 ? null : IpAddress.parse(address);
    }

    @Override
    public @Nullable String hostName(IpAddress address) {
        lookups.add(address.toString());
        String other = others.get(address.toString());
        return other != null ? other : key(HOSTS, address.toString());
    }

    @Override
    public int port(String service, Protocol protocol) {
        return SERVICES.getOrDefault(service + "/" + protocol.databaseName(), -1);
    }

    @Override
    public @Nullable String service(int port, Protocol protocol) {
        lookups.add(port + "/" + protocol.databaseName());
        String other = others.get(port + "/" + protocol.databaseName());
        if (other != null) {
            return other;
        }
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
