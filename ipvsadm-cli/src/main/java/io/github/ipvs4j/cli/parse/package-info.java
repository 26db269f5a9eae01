/**
 * From words to commands. One table, {@link io.github.ipvs4j.cli.parse.Option}, says what options there are; two
 * readers turn words into options by it ({@link io.github.ipvs4j.cli.parse.ArgvParser} with picocli for the command
 * line, {@link io.github.ipvs4j.cli.parse.WordScanner} for the lines of a restore, of which there may be a hundred
 * thousand); and one interpreter, {@link io.github.ipvs4j.cli.parse.LineInterpreter}, turns options into a command or a
 * {@link io.github.ipvs4j.cli.console.UsageException}.
 */
@NullMarked
package io.github.ipvs4j.cli.parse;

import org.jspecify.annotations.NullMarked;
