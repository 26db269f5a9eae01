package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one line of {@link SaveReader}: a command, its operands, and options with their values. */
final class SavedWords implements PartPlaces {
    private static final int MOST_DIGITS = 10;

    private final List<String> words = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    /** The number of the word that has the value of an option, or of the option itself if it takes none. */
    private final Map<SavedOption, Integer> options = new EnumMap<>(SavedOption.class);

    /** Splits a line at blanks. A comment has no words. */
    SavedWords(String line, int number) {
        int at = 0;
        while (at < line.length()) {
            if (isBlank(line.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < line.length() && !isBlank(line.charAt(at))) {
                at++;
            }
            if (words.isEmpty() && line.charAt(start) == '#') {
                return;
            }
            words.add(line.substring(start, at));
            places.add(new Place(number, start + 1, at - start));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String command() {
        return words.get(0);
    }

    /** Checks that the line has exactly {@code count} words. */
    void expect(int count, String message) throws WrongWordException {
        if (words.size() != count) {
            throw wrong(Math.min(count, words.size() - 1), message);
        }
    }

    /** Returns the word of that number; empty if the line ends before. */
    String word(int number) {
        return number < words.size() ? words.get(number) : "";
    }

    /** Reads the words from number {@code first} on as options, each of them one of {@code allowed} and given once. */
    void readOptions(int first, Set<SavedOption> allowed) throws WrongWordException {
        int at = first;
        while (at < words.size()) {
            SavedOption option = SavedOption.ofWord(words.get(at));
            if (option == null || !allowed.contains(option)) {
                throw wrong(at, "`" + words.get(at) + "' is not an option of " + command() + " in a saved table");
            }
            if (options.containsKey(option)) {
                throw wrong(at, "`" + words.get(at) + "' is given twice");
            }
            if (option.hasValue() && at + 1 == words.size()) {
                throw wrong(at, "`" + words.get(at) + "' lacks its value");
            }
            at += option.hasValue() ? 1 : 0;
            options.put(option, at);
            at++;
        }
    }

    boolean has(SavedOption option) {
        return options.containsKey(option);
    }

    /** Returns which of some options the line has, or null if it has none. Fails if it has two. */
    @Nullable
    SavedOption oneOf(Set<SavedOption> alternatives) throws WrongWordException {
        SavedOption found = null;
        for (SavedOption option : alternatives) {
            if (has(option)) {
                if (found != null) {
                    throw wrong(option, "this excludes another option of the line");
                }
                found = option;
            }
        }
        return found;
    }

    /** Returns the value of an option, or {@code absent} if the line does not have the option. */
    String text(SavedOption option, String absent) {
        Integer word = options.get(option);
        return word == null ? absent : words.get(word);
    }

    /** Returns the value of an option as a number, or {@code absent} if the line does not have the option. */
    long number(SavedOption option, long least, long most, long absent) throws WrongWordException {
        Integer word = options.get(option);
        return word == null ? absent : number(word, least, most);
    }

    /** Returns the word of that number as a decimal number. */
    long number(int word, long least, long most) throws WrongWordException {
        String text = words.get(word);
        boolean digits = text.length() <= MOST_DIGITS;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        long value = digits ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw wrong(word, "`" + text + "' is not a number from " + least + " to " + most);
        }
        return value;
    }

    /** Returns the value of an option as an address and a port. */
    Endpoint endpoint(SavedOption option) throws WrongWordException {
        try {
            return Endpoint.parse(text(option, ""));
        } catch (IllegalArgumentException e) {
            throw wrong(option, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the value of an option as an address. */
    IpAddress address(SavedOption option) throws WrongWordException {
        IpAddress address = IpAddress.parse(text(option, ""));
        if (address == null) {
            throw wrong(option, "`" + text(option, "") + "' is not an address");
        }
        return address;
    }

    /** Creates the error about the value of an option. */
    WrongWordException wrong(SavedOption option, String message) {
        return wrong(options.getOrDefault(option, 0), message);
    }

    /** Creates the error about a word. */
    WrongWordException wrong(int word, String message) {
        return new WrongWordException(places.get(word), message);
    }

    @Override
    public Place place(Part part) {
        return switch (part) {
            case COMMAND -> places.get(0);
            case SERVICE -> placeOfFirst(SavedOption.TCP, SavedOption.UDP, SavedOption.SCTP, SavedOption.MARK);
            case SERVER -> placeOfFirst(SavedOption.SERVER);
            case SCHEDULER -> placeOfFirst(SavedOption.SCHEDULER);
            case FLAGS -> placeOfFirst(SavedOption.SCHEDULER_FLAGS);
            case ENGINE -> placeOfFirst(SavedOption.ENGINE);
            case NETMASK -> placeOfFirst(SavedOption.NETMASK);
            case WEIGHT -> placeOfFirst(SavedOption.WEIGHT);
            case THRESHOLD -> placeOfFirst(SavedOption.LOWER_THRESHOLD, SavedOption.UPPER_THRESHOLD);
            case TUNNEL -> placeOfFirst(SavedOption.TUNNEL_PORT, SavedOption.TUNNEL_TYPE, SavedOption.TUNNEL);
        };
    }

    private Place placeOfFirst(SavedOption... candidates) {
        for (SavedOption option : candidates) {
            Integer word = options.get(option);
            if (word != null) {
                return places.get(word);
            }
        }
        return places.get(0);
    }

    /** Reports a word that makes no sense. */
    static final class WrongWordException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Place place;

        WrongWordException(Place place, String message) {
            super(message, null, false, false);
            this.place = place;
        }

        Place place() {
            return place;
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }
}
