package io.github.ipvs4j.compare;

import io.github.ipvs4j.cli.support.Transcript;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code [--installed DIRECTORY] FILE.cases…} compares the cases of tables; {@code --fuzz SEED --count N} compares N
 * random sequences of commands; {@code --examples} checks that the C program does what the transcripts say, and
 * something else where they say that it differs.
 */
public final class CompareMain {
    private static final int MAX_REPORTS = 25;

    private final PrintStream out;
    private final Map<String, int[]> tally = new TreeMap<>();
    private int different;

    private CompareMain(PrintStream out) {
        this.out = out;
    }

    /** Exit status 0 if nothing differs, 1 if something does. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws IOException, IpvsException {
        System.exit(new CompareMain(System.out).run(List.of(arguments)) ? 0 : 1);
    }

    private boolean run(List<String> arguments) throws IOException, IpvsException {
        String installed = option(arguments, "--installed");
        String seed = option(arguments, "--fuzz");
        Path scratch = Files.createTempDirectory("compare");
        try (CProgram programs = new CProgram(scratch);
                CStream stream = new CStream()) {
            Comparison comparison = new Comparison(programs, stream, installed);
            if (seed != null) {
                String count = option(arguments, "--count");
                fuzz(comparison, Long.parseLong(seed), count == null ? 1000 : Integer.parseInt(count));
            } else if (arguments.contains("--examples")) {
                examples(comparison);
            } else {
                for (Case one : cases(arguments)) {
                    add(one.category(), comparison.compare(one));
                }
            }
        }
        summary();
        return different == 0;
    }

    private static @Nullable String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 ? null : arguments.get(at + 1);
    }

    private static List<Case> cases(List<String> arguments) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (int i = arguments.contains("--installed") ? 2 : 0; i < arguments.size(); i++) {
            Path path = Path.of(arguments.get(i));
            try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path).sorted() : Stream.of(path)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".cases")).toList()) {
                    cases.addAll(CaseFile.read(file));
                }
            }
        }
        // last, since their connections stay in the kernel until they expire
        cases.sort(Comparator.comparing(one -> one.preparation().isLive()));
        return cases;
    }

    private void fuzz(Comparison comparison, long seed, int count) throws IOException, IpvsException {
        for (int i = 0; i < count; i++) {
            Case one = new Fuzzer(seed + i).next("seed " + (seed + i));
            add(one.category(), comparison.compare(one));
        }
    }

    private void examples(Comparison comparison) throws IOException, IpvsException {
        for (String name : List.of("worked.transcript", "deliberate.transcript")) {
            for (Transcript example : Transcript.load(name)) {
                add(example.differs() ? "examples of differences" : "examples", comparison.compare(example));
            }
        }
    }

    private void add(String category, @Nullable String report) {
        int[] counts = tally.computeIfAbsent(category, any -> new int[2]);
        counts[0]++;
        if (report != null) {
            counts[1]++;
            if (different++ < MAX_REPORTS) {
                out.println(report);
            }
        }
    }

    private void summary() {
        int total = 0;
        for (Map.Entry<String, int[]> entry : tally.entrySet()) {
            out.printf("%-40s %6d cases %4d differ%n", entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
            total += entry.getValue()[0];
        }
        out.printf("%d passed, %d failed%n", total - different, different);
    }
}
