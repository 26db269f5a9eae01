package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.Rule;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.list.ListCommand;
import io.github.ipvs4j.cli.status.PluginUsageError;
import io.github.ipvs4j.model.NameDatabase;
import java.util.List;

/**
 * Turns words into commands, in three steps: {@link ArgvParser} or {@link WordScanner} finds the options,
 * {@link LineReader} reads their values, {@link CommandBuilder} creates the command.
 */
public final class LineInterpreter implements RestoreLines {
    private final String program;
    private final NameDatabase names;

    /** Creates an interpreter for a program of this name, which looks up names in {@code names}. */
    public LineInterpreter(String program, NameDatabase names) {
        this.program = program;
        this.names = names;
    }

    /**
     * Returns the command of a command line. If the C program does not have the command, errors are in plain words; a
     * monitoring plugin reports them as its state.
     */
    public Command command(String[] words) throws UsageException {
        if (words.length == 0) {
            return ListCommand.everything();
        }
        ParsedLine parsed = ArgvParser.parse(words);
        try {
            return CommandBuilder.build(LineReader.readCall(parsed, program, names));
        } catch (UsageException e) {
            Verb verb = parsed.verb();
            if ((verb == null || verb == Verb.STATUS) && isForPlugin(words)) {
                return new PluginUsageError(e.inPlainWords().text());
            }
            throw verb != null && verb.isExtension() ? e.inPlainWords() : e;
        }
    }

    /** Searches the words, because the error may lie before the option. */
    private static boolean isForPlugin(String[] words) {
        for (String word : words) {
            if (word.equals("--plugin")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Command command(List<String> words) throws UsageException {
        try {
            return CommandBuilder.build(line(words));
        } catch (UsageException e) {
            throw MisspeltOption.explain(e, words);
        }
    }

    @Override
    public Rule rule(List<String> words) throws UsageException {
        try {
            Line line = line(words);
            GivenOptions given = line.options().given();
            Command command = CommandBuilder.build(line);
            return new Rule(command, new OptionPlaces(given), LineRemarks.of(command, given, names));
        } catch (UsageException e) {
            throw MisspeltOption.explain(e, words);
        }
    }

    private Line line(List<String> words) throws UsageException {
        return LineReader.readRule(WordScanner.scan(words), program, names);
    }
}
