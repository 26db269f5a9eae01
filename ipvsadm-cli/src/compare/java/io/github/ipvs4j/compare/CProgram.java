package io.github.ipvs4j.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls installed programs, through one shell: starting processes from Java is slow in the lab. */
final class CProgram implements AutoCloseable {
    private final Path scratch;
    private final Process shell;
    private final Writer orders;
    private final BufferedReader answers;

    CProgram(Path scratch) throws IOException {
        this.scratch = scratch;
        this.shell = new ProcessBuilder("bash")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = shell.outputWriter(StandardCharsets.ISO_8859_1);
        this.answers = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.ISO_8859_1));
        order("export LC_ALL=C; unset POSIXLY_CORRECT; ulimit -c 0; cd " + CaseWords.shell(scratch.toString()));
    }

    /** Runs ipvsadm under that name; {@code locale} is the value of LC_ALL. */
    Outcome.Result run(String program, Invocation call, String locale) throws IOException {
        Files.writeString(scratch.resolve("in"), call.input(), StandardCharsets.ISO_8859_1);
        StringBuilder command = new StringBuilder("LC_ALL=" + locale + " ");
        if (call.show().contains("stop-daemon") && program.equals("ipvsadm")) {
            command.append("timeout 10 "); // whose status is that of CStream.HUNG
        }
        command.append(program);
        for (String argument : call.arguments()) {
            command.append(' ').append(CaseWords.shell(argument));
        }
        return run(command + " <in");
    }

    /** Runs a command of the shell that takes no input, or says from where. */
    Outcome.Result run(String command) throws IOException {
        int status = order(command + " >out 2>err");
        return new Outcome.Result(text("out"), text("err"), status);
    }

    private int order(String command) throws IOException {
        orders.write(command + "\necho $?\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the shell died");
        }
        return Integer.parseInt(answer);
    }

    private String text(String name) throws IOException {
        return Files.readString(scratch.resolve(name), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        shell.destroy();
    }
}
