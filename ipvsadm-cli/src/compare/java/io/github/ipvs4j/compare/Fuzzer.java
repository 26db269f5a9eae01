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
            lines.add("-A " + pick(FuzzWords.SERVICES) + " -p 60");
            for (int j = random.nextInt(3); j > 0; j--) {
                lines.add("-a -t 10.0.0.1:80 " + pick(FuzzWords.SERVERS) + " -m");
            }
        }
        return new Preparation(lines);
    }

    /** Returns a command as a restore line can hold it. */
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
            case 0, 1, 2 -> pick("-A", "-A", "-E", "--add-service") + " " + service() + some(FuzzWords.SERVICE_OPTIONS);
            case 3, 4, 5 ->
                pick("-a", "-a", "-e", "--edit-server") + " " + service() + " " + pick(FuzzWords.SERVERS)
                        + some(FuzzWords.SERVER_OPTIONS);
            case 6 -> "-D " + service();
            case 7 -> "-d " + service() + " " + pick(FuzzWords.SERVERS);
            case 8 -> pick(FuzzWords.OTHERS);
            default -> pick(FuzzWords.LISTS);
        };
        return new ArrayList<>(CaseWords.split(text));
    }

    private String service() {
        return pick(FuzzWords.SERVICES);
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
                case 0 -> words.add(at, pick(FuzzWords.JUNK));
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
                    words.addAll(
                            at,
                            CaseWords.split(
                                    pick(random.nextBoolean() ? FuzzWords.SERVICE_OPTIONS : FuzzWords.SERVER_OPTIONS)));
            }
        }
        return words;
    }

    /** Returns a character lost, doubled or exchanged. */
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
