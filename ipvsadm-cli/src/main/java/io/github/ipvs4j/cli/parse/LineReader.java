package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.parse.ParsedLine.Flaw;
import io.github.ipvs4j.cli.parse.ParsedLine.Given;
import io.github.ipvs4j.cli.parse.ParsedLine.Operand;
import io.github.ipvs4j.cli.parse.ParsedLine.SyntaxError;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of a line. The order of the checks decides which of several errors is reported, and scripts rely
 * on it: the verb, then each option from left to right, then syntax, operands, and the options that the verb permits.
 * {@link CommandBuilder} checks combinations of options last.
 */
final class LineReader {
    /** Why a rule cannot have options of commands that look at the table again, and open IPVS anew for that. */
    private static final String ENDLESS = "it needs a command of its own";

    private static final String SECOND_COMMAND = " is a command, and a line has only one";

    private final ParsedLine parsed;
    private final String program;
    private final boolean isRule;
    private final LineOptions options;

    private LineReader(ParsedLine parsed, String program, NameDatabase names, boolean isRule) {
        this.parsed = parsed;
        this.program = program;
        this.isRule = isRule;
        this.options = new LineOptions(names, isRule, parsed.verbAt());
    }

    /** Reads a command line of a program with that name, and looks up its names in {@code names}. */
    static Line readCall(ParsedLine parsed, String program, NameDatabase names) throws UsageException {
        return new LineReader(parsed, program, names, false).read();
    }

    /** The same for a line of a rule file. */
    static Line readRule(ParsedLine parsed, String program, NameDatabase names) throws UsageException {
        return new LineReader(parsed, program, names, true).read();
    }

    private Line read() throws UsageException {
        Verb verb = verb();
        SyncRole role = verb == Verb.START_DAEMON || verb == Verb.STOP_DAEMON ? role(verb) : null;
        if (verb == Verb.HELP || verb == Verb.VERSION) {
            return new Line(verb, null, null, parsed, options);
        }
        int command = parsed.commandIndex();
        for (int i = 0; i < parsed.options().size(); i++) {
            if (i != command) {
                take(parsed.options().get(i), verb);
            }
        }
        SyntaxError error = parsed.error();
        if (error != null && !isBareStop()) {
            throw UsageException.syntax(error.message()).about(error.at());
        }
        Timeouts timeouts = operands(verb);
        options.complete();
        LegalityCheck.check(verb, options.given());
        if (isRule) {
            checkRule(verb, options.given());
        }
        return new Line(verb, role, timeouts, parsed, options);
    }

    private Verb verb() throws UsageException {
        if (isBareStop()) {
            return Verb.STOP_DAEMON;
        }
        Verb verb = parsed.verb();
        if (verb == null || isRule && (verb == Verb.HELP || verb == Verb.VERSION)) {
            throw tryHelp(parsed.verbAt());
        }
        return verb;
    }

    /**
     * {@code --stop-daemon} at the end, as scripts wrote it when there was one daemon: it stops all running daemons.
     */
    private boolean isBareStop() {
        SyntaxError error = parsed.error();
        return parsed.command() == null
                && error != null
                && error.flaw() == Flaw.MISSING_ARGUMENT
                && error.option() == Option.STOP_DAEMON;
    }

    private @Nullable SyncRole role(Verb verb) throws UsageException {
        String word = parsed.commandValue();
        SyncRole role = word == null ? null : SyncRole.ofWord(word);
        if (word != null && role == null) {
            throw UsageException.of(
                            verb == Verb.START_DAEMON
                                    ? "illegal start-daemon parameter specified"
                                    : "illegal start_daemon specified")
                    .about(Objects.requireNonNull(parsed.command()).valueAt());
        }
        return role;
    }

    private void take(Given given, Verb verb) throws UsageException {
        Option option = given.option();
        if (option.verb() != null) {
            throw UsageException.of("invalid option `" + parsed.word(given.valueAt()) + "'"
                            + (option.verb().isExtension() ? ": --" + option.longName() + SECOND_COMMAND : ""))
                    .about(given.at());
        }
        options.take(given, verb);
    }

    /** Checks the words that belong to no option. Returns the timeouts that they are for {@code --set}. */
    private @Nullable Timeouts operands(Verb verb) throws UsageException {
        List<Operand> operands = parsed.operands();
        Timeouts timeouts = null;
        int used = 0;
        if (verb == Verb.SET) {
            timeouts = timeouts(operands);
            used = 3;
        } else if (!operands.isEmpty() && !(isRule && verb == Verb.RESTORE)) {
            used = RuleFileWords.operands(verb, parsed);
        }
        if (used < operands.size()) {
            Operand first = operands.get(used);
            throw UsageException.of("unexpected argument " + first.text()).about(first.at());
        }
        return timeouts;
    }

    private Timeouts timeouts(List<Operand> operands) throws UsageException {
        if (operands.size() < 3) {
            throw UsageException.of("--set option requires 3 timeout values").about(parsed.verbAt());
        }
        return new Timeouts(timeout(operands.get(0)), timeout(operands.get(1)), timeout(operands.get(2)));
    }

    private static long timeout(Operand operand) throws UsageException {
        try {
            return Values.timeout(operand.text(), 0);
        } catch (UsageException e) {
            throw e.about(operand.at());
        }
    }

    /** Refuses options of a whole run in a single line. */
    private void checkRule(Verb verb, GivenOptions given) throws UsageException {
        if (!verb.isForRuleFiles()) {
            throw tryHelp(parsed.verbAt());
        }
        refuseInRules(Slot.NETNS, "all of them go to one network namespace", given);
        refuseInRules(Slot.WAIT_LOCK, "all of them wait as their command does", given);
        refuseInRules(Slot.WATCH, ENDLESS, given);
        refuseInRules(Slot.CHANGES, ENDLESS, given);
    }

    private static void refuseInRules(Slot option, String why, GivenOptions given) throws UsageException {
        if (given.contains(option)) {
            throw UsageException.of("Illegal '" + option.messageName() + "' option in a line of rules: " + why)
                    .about(given.at(option));
        }
    }

    private UsageException tryHelp(int about) {
        return UsageException.tryHelp(program).about(about);
    }
}
