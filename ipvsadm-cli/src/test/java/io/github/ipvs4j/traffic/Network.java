package io.github.ipvs4j.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The test network, bare: machines with addresses and routes, and nothing that a director needs.
 *
 * <pre>
 *              front 10.88.0.0/24, fd88::/64
 *    ┌────────────┬──────────────┬─────────────┬────────────┐
 *  client      director       director2     director3     router
 *  .10 … .19      .1             .2            .3          .254
 *                 │              │             │            │
 *    ┌────────────┴─┬────────────┴─┬───────────┴────────────┤
 *    │              │  back 10.99.0.0/24, fd99::/64         │
 *    s1 .11         s2 .12         s3 .13
 * </pre>
 *
 * Only the router forwards packets, and nothing has a route that leads further.
 */
final class Network implements AutoCloseable {
    /** The virtual address. */
    static final String VIRTUAL = "10.88.0.100";

    private static final int DIRECTOR = 1;
    private static final int DIRECTORS = 3;
    private static final int ROUTER = 254;
    private static final int FIRST_SERVER = 11;
    private static final int SERVERS = 3;
    private static final String SWITCH = "switch";

    final Client client;
    final Director director;
    final Director director2;
    final Director director3;
    final Host router;
    final List<Server> servers = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();

    Network() {
        List<String> names =
                List.of(SWITCH, "client", "director", "director2", "director3", "router", "s1", "s2", "s3");
        List<String> lines = new ArrayList<>();
        names.forEach(name -> lines.add("netns add " + name));
        cable(lines, "front", "client", "director", "director2", "director3", "router");
        cable(lines, "back", "director", "director2", "director3", "router", "s1", "s2", "s3");
        Shell.run(List.of("ip", "-batch", "-"), String.join("\n", lines) + "\n");
        client = add(new Client("client"));
        director = add(new Director("director"));
        director2 = add(new Director("director2"));
        director3 = add(new Director("director3"));
        router = add(new Host("router"));
        connect();
        router.sysctl("net.ipv4.ip_forward", "1");
        router.sysctl("net.ipv6.conf.all.forwarding", "1");
        client.ip(addresses("front", IntStream.range(Client.FIRST_ADDRESS, Client.FIRST_ADDRESS + Client.ADDRESSES)));
        for (int i = 0; i < DIRECTORS; i++) {
            int number = DIRECTOR + i;
            directors()
                    .get(i)
                    .ip(join(addresses("front", IntStream.of(number)), addresses("back", IntStream.of(number))));
        }
        router.ip(join(addresses("front", IntStream.of(ROUTER)), addresses("back", IntStream.of(ROUTER))));
        for (int i = 0; i < SERVERS; i++) {
            Server server = add(new Server("s" + (i + 1), FIRST_SERVER + i));
            server.ip(addresses("back", IntStream.of(server.number())));
            servers.add(server);
        }
    }

    private <T extends Host> T add(T host) {
        hosts.add(host);
        return host;
    }

    private static void cable(List<String> lines, String lan, String... names) {
        for (String name : names) {
            lines.add("link add " + lan + " netns " + name + " type veth peer name " + lan + "-" + name + " netns "
                    + SWITCH);
        }
    }

    private void connect() {
        List<String> lines = new ArrayList<>();
        for (String lan : List.of("front", "back")) {
            lines.add("link add " + lan + " type bridge mcast_snooping 0");
            lines.add("link set " + lan + " up");
        }
        for (String name : List.of("client", "director", "director2", "director3", "router")) {
            lines.add("link set front-" + name + " master front up");
        }
        for (String name : List.of("director", "director2", "director3", "router", "s1", "s2", "s3")) {
            lines.add("link set back-" + name + " master back up");
        }
        try (Host bridges = new Host(SWITCH)) {
            bridges.ip(lines);
        }
    }

    private static List<String> addresses(String lan, IntStream numbers) {
        List<String> lines = new ArrayList<>(List.of("link set lo up", "link set " + lan + " up"));
        boolean front = lan.equals("front");
        numbers.forEach(number -> {
            lines.add("addr add " + (front ? "10.88.0." : "10.99.0.") + number + "/24 dev " + lan);
            lines.add("addr add " + (front ? "fd88::" : "fd99::") + number + "/64 dev " + lan + " nodad");
        });
        return lines;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** Makes the director the way back of all servers, which answer from now on. */
    void masquerade() {
        director.sysctl("net.ipv4.ip_forward", "1");
        director.sysctl("net.ipv6.conf.all.forwarding", "1");
        for (Server server : servers) {
            server.ip("route add default via 10.99.0." + DIRECTOR, "route add default via fd99::" + DIRECTOR);
            server.listen();
        }
    }

    /** All directors, in the order of their numbers. */
    List<Director> directors() {
        return List.of(director, director2, director3);
    }

    /** The machines that a label stands for: one by its name, all servers, or all directors. */
    List<Host> named(String label) {
        List<Host> named = hosts.stream()
                .filter(host -> switch (label) {
                    case "server" -> host instanceof Server;
                    case "directors" -> host instanceof Director;
                    default -> host.name().equals(label);
                })
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("there is no machine " + label);
        }
        return named;
    }

    @Override
    public void close() {
        hosts.forEach(Host::close);
        Shell.run(
                List.of("/bin/bash"),
                "for n in switch client director director2 director3 router s1 s2 s3; do ip netns del $n; done\n");
    }
}
