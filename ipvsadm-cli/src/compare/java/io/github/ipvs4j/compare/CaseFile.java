package io.github.ipvs4j.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of cases: a line each, with {@code ;;} between calls that follow each other on the same table. Indented lines
 * are the standard input of the call above them, or, after {@code given NAME:}, the restore lines of a preparation,
 * which {@code with NAME} chooses for the cases below it ({@code with nothing} for none). {@code locale NAME} sets
 * LC_ALL for the cases below it; otherwise it is C. A call may also end in {@code < "text"}. Lines that start with
 * {@code #} are comments, {@code == } starts a category.
 */
final class CaseFile {
    private static final String NOTHING = "nothing";

    private final String name;
    private final Map<String, Preparation> preparations = new HashMap<>(Map.of(NOTHING, Preparation.NONE));
    private final List<Case> cases = new ArrayList<>();
    private String category;
    private Preparation preparation = Preparation.NONE;
    private String locale = "C";

    private CaseFile(String name) {
        this.name = name;
        this.category = name;
    }

    static List<Case> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.cases$", "");
        CaseFile table = new CaseFile(name);
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            StringBuilder block = new StringBuilder();
            while (end < lines.size() && lines.get(end).startsWith("    ")) {
                block.append(lines.get(end++).substring(4)).append('\n');
            }
            table.line(lines.get(i), i + 1, block.toString());
            i = end;
        }
        return table.cases;
    }

    private void line(String line, int number, String block) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("== ")) {
            category = line.substring(3).strip();
        } else if (line.startsWith("given ")) {
            preparations.put(
                    line.substring(6, line.indexOf(':')),
                    new Preparation(block.lines().toList()));
        } else if (line.startsWith("with ")) {
            Preparation chosen = preparations.get(line.substring(5).strip());
            if (chosen == null) {
                throw new IllegalArgumentException(name + ":" + number + ": no such preparation: " + line);
            }
            preparation = chosen;
        } else if (line.startsWith("locale ")) {
            locale = line.substring(7).strip();
        } else {
            cases.add(new Case(category, name + ":" + number, preparation, locale, calls(line, block), false));
        }
    }

    private static List<Invocation> calls(String line, String block) {
        List<Invocation> calls = new ArrayList<>();
        String[] parts = line.split(" ;; ", -1);
        for (int i = 0; i < parts.length; i++) {
            List<String> words = CaseWords.split(parts[i]);
            String input = i == parts.length - 1 ? block : "";
            int size = words.size();
            if (size >= 2 && words.get(size - 2).equals("<")) {
                input = words.get(size - 1);
                words = words.subList(0, size - 2);
            }
            // a case cannot be an empty line, so this stands for a call without words
            calls.add(new Invocation(words.equals(List.of("(none)")) ? List.of() : words, input));
        }
        return calls;
    }
}
