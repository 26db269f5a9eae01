package io.github.ipvs4j.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Random sequences of commands: mostly sensible ones, some of them with a part lost, doubled, exchanged or spoilt. What
 * is deliberately different is not generated.
 */
final class Fuzzer {
    private static final Pattern NEGATIVE_MARK = Pattern.compile("(-f|--fwmark-service)[ =]?-\\d");
    private static final Pattern COMMAND = Pattern.compile("-[ACDELRSZadehlv].*"
            + "|--(?:add-|edit-|delete-|clear|list|save|restore|zero|set|start-|stop-|help|version).*");
    private static final Pattern COMMAND_IN_BUNDLE = Pattern.compile("-[6Xcgimno]+[ACDELRSZadehlv].*");
    private static final String[] SERVICES = {
        "-t 10.0.0.1:80",
        "-t 10.0.0.2:80",
        "-u 10.0.0.1:53",
        "-t [fd00::1]:80",
        "-u [fd00::2]:5060",
        "-f 1",
        "-f 7 -6",
        "--sctp-service 10.0.0.1:9899",
        "--tcp-service=10.0.0.1:443",
        "-t 192.168.0.1:80",
        "-t 224.0.0.9:80",
        "-f 2147483647",
        "-t 10.0.0.1",
        "-u 0x0a000003:0123"
    };
    private static final String[] SERVERS = {
        "-r 10.1.1.1",
        "-r 10.1.1.1:8080",
        "-r 10.1.1.2",
        "-r 200.1.1.3:80",
        "-r [fd00::9]:80",
        "-r fd00::8",
        "--real-server=10.1.1.4:81",
        "-r 127.0.0.1:80",
        "-r 224.1.1.1",
        "-r 0.0.0.0",
        "-r 10.1.1.1:0"
    };
    private static final String[] SERVICE_OPTIONS = {
        "-s rr",
        "-s wrr",
        "-s wlc",
        "-s sh",
        "-s mh",
        "-s lblc",
        "-s dh",
        "-s sed",
        "-s nq",
        "-s fo",
        "-s ovf",
        "-s lc",
        "-s lblcr",
        "-s none",
        "-s nope",
        "-p",
        "-p 60",
        "-p60",
        "--persistent=2678400",
        "-p 0",
        "-p 2678401",
        "-M 255.255.255.0",
        "-M 24",
        "-M 64",
        "-M 129",
        "-o",
        "--ops",
        "--pe sip",
        "--pe nope",
        "-b sh-port",
        "-b sh-fallback,sh-port",
        "-b mh-port",
        "-b flag-1,flag-2",
        "-b flag-1",
        "-b x",
        "--sched-flags=",
        "-s=rr",
        "-srr",
        "-s ''"
    };
    private static final String[] SERVER_OPTIONS = {
        "-m",
        "-i",
        "-g",
        "--masquerading",
        "--ipip",
        "-w 5",
        "-w0",
        "-w 2147483647",
        "-w 2147483648",
        "-w -1",
        "-w x",
        "-x 10",
        "-y 5",
        "-x 5 -y 10",
        "-i --tun-type gue --tun-port 6080",
        "-i --tun-type gre --tun-csum",
        "-i --tun-type gue --tun-port 1 --tun-remcsum",
        "--tun-type ipip",
        "-i --tun-type gue",
        "--tun-csum",
        "--tun-nocsum",
        "--tun-port 0",
        "--tun-port 65535",
        "--tun-type foo"
    };
    private static final String[] LISTS = {
        "-L",
        "-Ln",
        "-ln",
        "--list --numeric",
        "-Ln --stats",
        "-Ln --rate",
        "-Ln --thresholds",
        "-Ln --persistent-conn",
        "-Ln --tun-info",
        "-Ln --stats --exact",
        "-Ln -X --rate",
        "-Ln --nosort",
        "-Ln --sort",
        "-Lcn",
        "-L --timeout",
        "-L --daemon",
        "-S",
        "-Sn",
        "-S -n",
        "-Ln --stats --rate",
        "-Lc --persistent-conn",
        "-L -t 10.0.0.1:80",
        "-Ln -f 1",
        "-Ln -u 10.0.0.1:53 --thresholds",
        "-L -c --stats",
        "-L --timeout --daemon",
        "-Sn --exact"
    };
    private static final String[] OTHERS = {
        "-C",
        "--clear",
        "-Z",
        "-Z -t 10.0.0.1:80",
        "-Z -t 0.0.0.0:0",
        "-Z -f 1",
        "--set 1 2 3",
        "--set 0 0 0",
        "--set 2678401 1 1",
        "--set 1 2",
        "--set 900 120 300 4",
        "--start-daemon master --mcast-interface lo",
        "--start-daemon backup --mcast-interface lo --syncid 9",
        "--stop-daemon master",
        "--start-daemon master --mcast-interface nosuch",
        "--start-daemon foo",
        "--stop-daemon foo",
        "--start-daemon master --mcast-interface lo --mcast-group 224.1.2.3 --mcast-port 9000 --mcast-ttl 3"
                + " --sync-maxlen 1000",
        "--start-daemon master --mcast-interface lo --mcast-group ff02::9",
        "--start-daemon master --syncid 256"
    };
    private static final String[] JUNK = {
        "",
        "-",
        "--",
        "foo",
        "-Q",
        "--foo",
        "--num",
        "-n",
        "-n=1",
        "-h",
        "-A",
        "-L",
        "-6",
        "-t",
        "-r",
        "-w",
        "-p",
        "--sort",
        "\u00e9",
        "-\u00e9",
        "10.0.0.1:80",
        "=",
        "-=",
        "--=",
        "-1",
        "-0x1",
        "'"
    };

    private static final Set<String> MEANT_FOR_ARGUMENTS = Set.of("-h", "-v", "-R");

    private final SplittableRandom random;

    Fuzzer(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Every fourth seed makes a restore of many lines, the others a few single commands. */
    Case next(String place) {
        return random.nextInt(4) == 0 ? restore(place) : commands(place);
    }

    private Case restore(String place) {
        StringBuilder input = new StringBuilder();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            input.append(String.join(" ", line())).append('\n');
        }
        Invocation call = new Invocation(List.of("-R"), input.toString());
        return new Case("fuzz: restores", place, preparation(), "C", List.of(call), false);
    }

    private Case commands(String place) {
        List<Invocation> calls = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            calls.add(new Invocation(line(), ""));
        }
        return new Case("fuzz: commands", place, preparation(), "C", calls, true);
    }

    private Preparation preparation() {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("-A " + pick(SERVICES) + " -p 60");
            for (int j = random.nextInt(3); j > 0; j--) {
                lines.add("-a -t 10.0.0.1:80 " + pick(SERVERS) + " -m");
            }
        }
        return new Preparation(lines);
    }

    /** A command as a restore line can hold it. */
    private List<String> line() {
        List<String> words = mutate(command());
        words.removeIf(word -> word.isEmpty() || word.indexOf(' ') >= 0 || word.startsWith("#"));
        return words.isEmpty() || isElsewhere(words) ? List.of("-Ln") : words;
    }

    /** Returns whether a line means something else in a restore, or is deliberately different. */
    private static boolean isElsewhere(List<String> words) {
        String verb =
                words.stream().filter(word -> word.startsWith("-")).findFirst().orElse(words.get(0));
        return MEANT_FOR_ARGUMENTS.contains(verb)
                || !COMMAND.matcher(verb).matches() && words.stream().anyMatch(Fuzzer::hasCommand)
                || words.get(0).equals("ipvsadm")
                || words.get(words.size() - 1).equals("--stop-daemon")
                || NEGATIVE_MARK.matcher(String.join(" ", words)).find();
    }

    private static boolean hasCommand(String word) {
        return COMMAND.matcher(word).matches()
                || COMMAND_IN_BUNDLE.matcher(word).matches();
    }

    private List<String> command() {
        String text = switch (random.nextInt(12)) {
            case 0, 1, 2 -> pick("-A", "-A", "-E", "--add-service") + " " + service() + some(SERVICE_OPTIONS);
            case 3, 4, 5 ->
                pick("-a", "-a", "-e", "--edit-server") + " " + service() + " " + pick(SERVERS) + some(SERVER_OPTIONS);
            case 6 -> "-D " + service();
            case 7 -> "-d " + service() + " " + pick(SERVERS);
            case 8 -> pick(OTHERS);
            default -> pick(LISTS);
        };
        return new ArrayList<>(CaseWords.split(text));
    }

    private String service() {
        return pick(SERVICES);
    }

    private String some(String[] options) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(pick(options));
        }
        return text.toString();
    }

    private List<String> mutate(List<String> words) {
        for (int i = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            int at = random.nextInt(words.size() + 1);
            switch (random.nextInt(6)) {
                case 0 -> words.add(at, pick(JUNK));
                case 1 -> {
                    if (at < words.size() && words.size() > 1) {
                        words.remove(at);
                    }
                }
                case 2 -> words.add(at, words.get(random.nextInt(words.size())));
                case 3 -> {
                    int other = random.nextInt(words.size());
                    at = Math.min(at, words.size() - 1);
                    String word = words.get(at);
                    words.set(at, words.get(other));
                    words.set(other, word);
                }
                case 4 -> {
                    at = Math.min(at, words.size() - 1);
                    words.set(at, spoil(words.get(at)));
                }
                default ->
                    words.addAll(at, CaseWords.split(pick(random.nextBoolean() ? SERVICE_OPTIONS : SERVER_OPTIONS)));
            }
        }
        return words;
    }

    /** A character lost, doubled or exchanged. */
    private String spoil(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int at = random.nextInt(word.length());
        String odd = "0189.:[]-=x/% aZ\u00ff";
        char c = odd.charAt(random.nextInt(odd.length()));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + c + word.substring(at);
            default -> word.substring(0, at) + c + word.substring(at + 1);
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
