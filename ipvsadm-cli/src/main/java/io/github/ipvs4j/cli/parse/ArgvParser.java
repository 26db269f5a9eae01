package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.parse.ParsedLine.Flaw;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/**
 * Reads the words of the command line with picocli. picocli finds the options; the preprocessor decides which of the
 * following words belong to them, because the rules of the C program are not picocli's: a value may start with a dash,
 * and the rest of a bundle is the value of {@code -p}.
 */
public final class ArgvParser implements IParameterPreprocessor {
    private static final String DELIMITER = "--";
    /**
     * A range for all words. From a range without an end picocli makes another one by way of an exception, at each
     * start.
     */
    private static final Range OPERANDS = new Range(0, Integer.MAX_VALUE - 1, false, false, "");

    private static final Range ONE = new Range(1, 1, false, false, "");

    /** One for all lines: the native executable is built with picocli's model of the options in it. */
    private static final ArgvParser PARSER = new ArgvParser();

    private final CommandLine options = new CommandLine(specification(this));
    private String[] words = {};
    private int delimitersTakenAsValues;
    private ParsedLine line = new ParsedLine(List.of());

    private ArgvParser() {}

    static ParsedLine parse(String[] words) {
        return PARSER.read(words);
    }

    private synchronized ParsedLine read(String[] given) {
        words = given;
        delimitersTakenAsValues = 0;
        line = new ParsedLine(Arrays.asList(words));
        List<String> unmatched = options.parseArgs(words).unmatched();
        if (!unmatched.isEmpty() && line.error() == null) {
            line.fail(Flaw.UNKNOWN_OPTION, words.length - unmatched.size(), null);
        }
        return line;
    }

    /** Returns the option table as picocli sees it; help is made from it too. */
    static CommandSpec specification(@Nullable IParameterPreprocessor preprocessor) {
        CommandSpec spec = CommandSpec.create();
        spec.parser()
                .stopAtUnmatched(true)
                .unmatchedArgumentsAllowed(true)
                .overwrittenOptionsAllowed(true)
                .allowOptionsAsOptionParameters(true)
                .expandAtFiles(false)
                .endOfOptionsDelimiter(DELIMITER);
        for (Option option : Option.values()) {
            OptionSpec.Builder builder = OptionSpec.builder(names(option))
                    .arity(option.argument().arity())
                    .type(option.argument() == Argument.NONE ? boolean.class : String.class)
                    .paramLabel(option.valueName())
                    .description(option.help())
                    .userObject(option);
            spec.addOption((preprocessor == null ? builder : builder.preprocessor(preprocessor)).build());
        }
        PositionalParamSpec.Builder operands = PositionalParamSpec.builder()
                .index(OPERANDS)
                .arity(ONE)
                .type(String.class)
                .hidden(true);
        spec.addPositional((preprocessor == null ? operands : operands.preprocessor(preprocessor)).build());
        return spec;
    }

    private static String[] names(Option option) {
        int letters = option.shortNames().length();
        String[] names = new String[letters + 1];
        for (int i = 0; i < letters; i++) {
            names[i] = "-" + option.shortNames().charAt(i);
        }
        names[letters] = "--" + option.longName();
        return names;
    }

    /** Always takes over. The words on the stack are left for picocli. */
    @Override
    public boolean preprocess(Stack<String> rest, CommandSpec command, ArgSpec argument, Map<String, Object> state) {
        if (argument.userObject() instanceof Option option) {
            takeOption(option, rest, String.valueOf(state.get("separator")));
        } else {
            takeOperand(rest);
        }
        return true;
    }

    /** picocli takes negative numbers for operands; here they are unknown options like any other word with a dash. */
    private void takeOperand(Stack<String> rest) {
        int index = words.length - rest.size();
        String word = rest.pop();
        if (word.length() > 1 && word.charAt(0) == '-' && !isAfterDelimiter(index)) {
            stop(rest, Flaw.UNKNOWN_OPTION, index, null);
        } else {
            line.addOperand(index);
        }
    }

    private boolean isAfterDelimiter(int index) {
        int delimiters = -delimitersTakenAsValues;
        for (int i = 0; i < index; i++) {
            delimiters += words[i].equals(DELIMITER) ? 1 : 0;
        }
        return delimiters > 0;
    }

    /**
     * Takes an option and its value.
     *
     * @param rest the words after this one; on top of them the rest of the option's own word, if any
     * @param separator a blank if nothing follows in the same word, empty if something does, or the equals sign before
     *     it
     */
    private void takeOption(Option option, Stack<String> rest, String separator) {
        boolean equals = separator.equals("=");
        boolean attached = !rest.isEmpty() && !rest.peek().equals(words[words.length - rest.size()]);
        int at = words.length - rest.size() - (attached ? 0 : 1);
        boolean dropped = !attached && !separator.equals(" ");
        if (dropped) {
            // picocli leaves out what follows in the same word if that is empty or white space, but not in long options
            rest.push(words[at].substring(words[at].trim().length()));
            attached = true;
        }
        if (option.argument() == Argument.NONE) {
            takeFlag(option, rest, at, equals, dropped);
        } else if (attached) {
            line.add(option, rest.pop(), at);
        } else if (!rest.isEmpty()
                && (option.argument() == Argument.REQUIRED || !rest.peek().startsWith("-"))) {
            delimitersTakenAsValues += rest.pop().equals(DELIMITER) ? 1 : 0;
            line.addWithNext(option, at);
        } else if (option.argument() == Argument.OPTIONAL) {
            line.add(option, null, at);
        } else {
            stop(rest, Flaw.MISSING_ARGUMENT, at, option);
        }
    }

    private void takeFlag(Option option, Stack<String> rest, int at, boolean equals, boolean dropped) {
        if (equals) {
            stop(rest, Flaw.NEEDLESS_ARGUMENT, at, option);
            return;
        }
        line.add(option, null, at);
        if (dropped) {
            stop(rest, Flaw.UNKNOWN_OPTION, at, null);
        }
    }

    private void stop(Stack<String> rest, Flaw flaw, int at, @Nullable Option option) {
        line.fail(flaw, at, option);
        rest.clear();
    }
}
