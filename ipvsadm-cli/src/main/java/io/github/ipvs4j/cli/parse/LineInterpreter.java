package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.apply.CheckCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.LockLimitCommand;
import io.github.ipvs4j.cli.console.NamespaceCommand;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.Rule;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.list.HelpCommand;
import io.github.ipvs4j.cli.list.JsonVersionCommand;
import io.github.ipvs4j.cli.list.ListCommand;
import io.github.ipvs4j.cli.list.VersionCommand;
import io.github.ipvs4j.cli.parse.ParsedLine.Flaw;
import io.github.ipvs4j.cli.parse.ParsedLine.Given;
import io.github.ipvs4j.cli.parse.ParsedLine.Operand;
import io.github.ipvs4j.cli.parse.ParsedLine.SyntaxError;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.cli.words.Limits;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into commands. The order of the checks decides which of several errors is reported, and scripts know it:
 * the verb, then each option from left to right, then syntax, operands, the legality matrix, and last what the options
 * mean together.
 */
public final class LineInterpreter implements RestoreLines {
    private static final String COMMAND = " is a command, of which a line has one, and first";

    private final String program;
    private final NameDatabase names;

    /** For a program called like that; names in lines are looked up in {@code names}. */
    public LineInterpreter(String program, NameDatabase names) {
        this.program = program;
        this.names = names;
    }

    /** What a command line asks for. */
    public Command command(String[] words) throws UsageException {
        if (words.length == 0) {
            return ListCommand.everything();
        }
        ParsedLine line = ArgvParser.parse(words);
        Said said = new Said(line.verbAt());
        Command command = interpretCall(line, said);
        String limit = said.value(Slot.WAIT_LOCK);
        if (limit != null) {
            command = new LockLimitCommand(command, timeout(limit, 0));
        }
        String namespace = said.value(Slot.NETNS);
        return namespace == null ? command : new NamespaceCommand(command, namespace);
    }

    /** Of a command that the C program does not have, what is wrong is told in plain words. */
    private Command interpretCall(ParsedLine line, Said said) throws UsageException {
        try {
            return interpret(line, said, false);
        } catch (UsageException e) {
            Verb verb = line.options().isEmpty()
                    ? null
                    : line.options().get(0).option().verb();
            throw verb != null && verb.isExtension() ? e.inPlainWords() : e;
        }
    }

    @Override
    public Command command(List<String> words) throws UsageException {
        ParsedLine line = WordScanner.scan(words);
        return interpretRule(words, line, new Said(line.verbAt()));
    }

    @Override
    public Rule rule(List<String> words) throws UsageException {
        ParsedLine line = WordScanner.scan(words);
        Said said = new Said(line.verbAt());
        Command command = interpretRule(words, line, said);
        return new Rule(command, new SaidPlaces(said), LineRemarks.of(command, said, names));
    }

    private Command interpretRule(List<String> words, ParsedLine line, Said said) throws UsageException {
        try {
            return interpret(line, said, true);
        } catch (UsageException e) {
            throw MisspeltOption.explain(e, words);
        }
    }

    private Command interpret(ParsedLine line, Said said, boolean restoring) throws UsageException {
        List<Given> options = line.options();
        Verb verb = verb(line, restoring);
        SyncRole role = verb == Verb.START_DAEMON || verb == Verb.STOP_DAEMON ? role(verb, line) : null;
        if (verb == Verb.HELP) {
            return new HelpCommand(HelpText.TEXT);
        }
        if (verb == Verb.VERSION) {
            return version(line);
        }
        LineOptions values = new LineOptions(names, restoring);
        for (Given given : options.subList(Math.min(1, options.size()), options.size())) {
            take(given, verb, line, said, values);
        }
        SyntaxError error = line.error();
        if (error != null && !isBareStop(line)) {
            throw UsageException.syntax(error.message()).about(error.at());
        }
        Timeouts timeouts = operands(verb, line, restoring);
        values.complete(said);
        LegalityCheck.check(verb, said);
        if (restoring && !verb.isForRuleFiles()) {
            throw UsageException.tryHelp(program).about(line.verbAt());
        }
        if (restoring) {
            checkRule(said);
        }
        if (verb == Verb.CHECK) {
            return new CheckCommand(ruleFile(line));
        }
        if (verb == Verb.DIFF || verb == Verb.APPLY) {
            return new CommandBuilder(values, said).reconciling(verb, ruleFile(line));
        }
        if (verb == Verb.RESTORE) {
            return new CommandBuilder(values, said).restore(RestoredFile.named(line.operands()));
        }
        return new CommandBuilder(values, said).build(verb, role, timeouts);
    }

    /** What is said of a whole run has no place in a line of it. */
    private void checkRule(Said said) throws UsageException {
        if (said.contains(Slot.NETNS)) {
            throw UsageException.of(
                            "Illegal 'netns' option in a line of rules: all of them go to one network namespace")
                    .about(said.at(Slot.NETNS));
        }
        if (said.contains(Slot.WAIT_LOCK)) {
            throw UsageException.of(
                            "Illegal 'wait-lock' option in a line of rules: all of them wait as their command does")
                    .about(said.at(Slot.WAIT_LOCK));
        }
        if (said.contains(Slot.WATCH)) {
            throw UsageException.tryHelp(program).about(said.at(Slot.WATCH));
        }
    }

    /** Everything else on the line is ignored. No conditional expression: to verify one, both classes would be loaded. */
    private static Command version(ParsedLine line) {
        if (line.has(Option.JSON)) {
            return new JsonVersionCommand(line.has(Option.PRETTY));
        }
        return new VersionCommand();
    }

    private Verb verb(ParsedLine line, boolean restoring) throws UsageException {
        if (isBareStop(line)) {
            return Verb.STOP_DAEMON;
        }
        Verb verb =
                line.options().isEmpty() ? null : line.options().get(0).option().verb();
        if (verb == null || restoring && (verb == Verb.HELP || verb == Verb.VERSION)) {
            throw UsageException.tryHelp(program).about(line.verbAt());
        }
        return verb;
    }

    /** {@code --stop-daemon} alone, as scripts wrote it when there was one daemon: it stops whatever runs. */
    private static boolean isBareStop(ParsedLine line) {
        SyntaxError error = line.error();
        return line.options().isEmpty()
                && error != null
                && error.flaw() == Flaw.MISSING_ARGUMENT
                && error.option() == Option.STOP_DAEMON;
    }

    private static @Nullable SyncRole role(Verb verb, ParsedLine line) throws UsageException {
        String word = line.options().isEmpty() ? null : line.options().get(0).value();
        SyncRole role = word == null ? null : SyncRole.ofWord(word);
        if (word != null && role == null) {
            throw UsageException.of(
                            verb == Verb.START_DAEMON
                                    ? "illegal start-daemon parameter specified"
                                    : "illegal start_daemon specified")
                    .about(line.options().get(0).valueAt());
        }
        return role;
    }

    private static void take(Given given, Verb verb, ParsedLine line, Said said, LineOptions values)
            throws UsageException {
        Option option = given.option();
        if (option.verb() != null) {
            throw UsageException.of("invalid option `" + line.word(given.valueAt()) + "'"
                            + (option.verb().isExtension() ? ": --" + option.longName() + COMMAND : ""))
                    .about(given.at());
        }
        Slot slot = option.slot();
        if (slot != null) {
            said.add(slot, given, verb.legality().mayRepeat(slot));
        }
        try {
            values.take(option, given.value() == null ? "" : given.value(), given.value() != null);
        } catch (UsageException e) {
            throw e.about(given.valueAt());
        }
    }

    private static Timeouts operands(Verb verb, ParsedLine line, boolean restoring) throws UsageException {
        List<Operand> operands = line.operands();
        long[] timeouts = new long[3];
        int used = 0;
        if (verb == Verb.SET) {
            if (operands.size() < timeouts.length) {
                throw UsageException.of("--set option requires 3 timeout values")
                        .about(line.verbAt());
            }
            for (; used < timeouts.length; used++) {
                timeouts[used] = timeout(operands.get(used));
            }
        }
        if (verb == Verb.CHECK && line.options().get(0).value() == null) {
            used = Math.min(1, operands.size());
        }
        if (verb == Verb.RESTORE && !restoring && !line.has(Option.FILE)) {
            used = RestoredFile.operands(operands);
        }
        if (used < operands.size()) {
            Operand first = operands.get(used);
            throw UsageException.of("unexpected argument " + first.text()).about(first.at());
        }
        return new Timeouts(timeouts[0], timeouts[1], timeouts[2]);
    }

    /** A file may follow the option or stand anywhere; a lone dash, which follows no option, stands for standard input. */
    private static RuleSource ruleFile(ParsedLine line) {
        String file = line.options().get(0).value();
        if (file == null && !line.operands().isEmpty()) {
            file = line.operands().get(0).text();
        }
        return file == null ? RuleSource.STANDARD_INPUT : RuleSource.named(file);
    }

    private static long timeout(Operand operand) throws UsageException {
        try {
            return timeout(operand.text(), 0);
        } catch (UsageException e) {
            throw e.about(operand.at());
        }
    }

    static long timeout(String word, long least) throws UsageException {
        long seconds = Numbers.parse(word, least, Limits.TIMEOUT_SECONDS);
        if (seconds == Numbers.NONE) {
            throw UsageException.of("invalid timeout value `" + word + "' specified");
        }
        return seconds;
    }
}
