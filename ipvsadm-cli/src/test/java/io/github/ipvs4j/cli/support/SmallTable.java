package io.github.ipvs4j.cli.support;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random rule files about the same few services and servers, so that two of them have much in common. */
public final class SmallTable {
    private static final List<String> KEYS =
            List.of("-t 10.0.0.1:80", "-u 10.0.0.1:53", "-t [2001:db8::1]:80", "-f 7", "-f 7 -6", "-t 10.0.0.2:0");
    private static final List<String> SCHEDULERS =
            List.of("rr", "wlc", "sh", "sh -b sh-port", "sh -b sh-fallback", "mh -b mh-port", "lblc");
    private static final List<String> FORWARDINGS = List.of(
            "-g",
            "-m",
            "-i",
            "-i --tun-type gue --tun-port 6080",
            "-i --tun-type gue --tun-port 6081 --tun-csum",
            "-i --tun-type gre --tun-csum");

    private final SplittableRandom random;
    private final StringBuilder rules = new StringBuilder();

    private SmallTable(SplittableRandom random) {
        this.random = random;
    }

    /** The text of a file that a kernel takes. */
    public static String rules(SplittableRandom random) {
        SmallTable table = new SmallTable(random);
        for (String key : table.some(KEYS)) {
            table.service(key);
        }
        return table.rules.toString();
    }

    private void service(String key) {
        boolean persistent = key.endsWith(":0") || random.nextInt(3) == 0;
        rules.append("-A ").append(key).append(" -s ").append(any(SCHEDULERS));
        if (persistent) {
            rules.append(" -p ").append(any(List.of("60", "300")));
            boolean ipv6 = key.contains("[") || key.endsWith("6");
            rules.append(any(List.of("", ipv6 ? " -M 64" : " -M 255.255.255.0")));
        }
        if (key.startsWith("-u") && random.nextBoolean()) {
            rules.append(" -o");
        }
        rules.append('\n');
        boolean ipv6 = key.contains("[") || key.endsWith("6");
        for (String server : some(List.of("1", "2", "3", "4"))) {
            String address = ipv6 ? "[2001:db8::1" + server + "]" : "10.1.1." + server;
            server(key, address + (key.endsWith(":80") ? ":" + any(List.of("80", "8080")) : ":0"));
        }
    }

    private void server(String key, String server) {
        String forwarding = server.endsWith("8080") ? "-m" : any(FORWARDINGS);
        rules.append("-a ")
                .append(key)
                .append(" -r ")
                .append(server)
                .append(' ')
                .append(forwarding);
        rules.append(" -w ").append(any(List.of("0", "1", "5")));
        rules.append(any(List.of("", "", " -x 100", " -x 100 -y 50"))).append('\n');
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** About two of three, in a random order. */
    private List<String> some(List<String> list) {
        List<String> some = new ArrayList<>();
        for (String each : list) {
            if (random.nextInt(3) != 0) {
                some.add(random.nextInt(some.size() + 1), each);
            }
        }
        return some;
    }
}
