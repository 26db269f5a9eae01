package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.scenario.Examples;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.Transcript;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All worked examples, and those of the deliberate differences, on the kernel: plain calls in this process, the others
 * in a shell that finds the installed command in its PATH. The hosts file must name the two hosts of the examples.
 */
@RequiresKernel
final class ExamplesKernelTest {
    @TempDir
    private Path scratch;

    static Stream<Transcript> examples() {
        return Stream.of("worked.transcript", "deliberate.transcript").flatMap(name -> Transcript.load(name).stream());
    }

    @BeforeEach
    void startFromAnEmptyTable() throws IpvsException {
        KernelState.makeFresh();
    }

    @Test
    void thereAreAllExamples() {
        assertThat(Transcript.load("worked.transcript")).hasSize(62);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatTheExampleSays(Transcript example) throws IOException, InterruptedException {
        for (Transcript.Step step : example.steps()) {
            Cli.Result result = Examples.isPlain(step) ? Examples.run(step, Cli.onKernel()) : shell(step.command());
            Examples.compare(step, KernelState.asWithFixedTable(result));
        }
    }

    private Cli.Result shell(String command) throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        int status = new ProcessBuilder("bash", "-c", command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Cli.Result(text(out), text(err), status);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
