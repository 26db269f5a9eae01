package io.github.ipvs4j.cli.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The script that all completions ask, run by {@code sh} where no {@code ipvsadm} is in the PATH. */
final class Candidates {
    private final String script;

    Candidates() throws IOException {
        script = CompletionMaker.script(Files.readString(Path.of("src/main/completion/candidates.sh")));
    }

    /** The command's first spelling. */
    String command(Verb verb) {
        return Synopsis.parts(verb).get(0).replaceAll(" .*", "");
    }

    /** What is offered in place of the last of these words, without its meaning. */
    List<String> after(String... words) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("sh", "-c", script, "ipvsadm"));
        call.addAll(List.of(words));
        Process process = new ProcessBuilder(call)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the script failed");
        }
        return text.lines().map(line -> line.replaceAll("\t.*", "")).toList();
    }
}
