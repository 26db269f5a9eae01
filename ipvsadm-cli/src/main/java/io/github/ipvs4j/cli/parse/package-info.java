/**
 * From words to commands. One table, {@link io.github.ipvs4j.cli.parse.Option}, says what options there are; two
 * readers turn words into options by it ({@link io.github.ipvs4j.cli.parse.ArgvParser} with picocli for the command
 * line, {@link io.github.ipvs4j.cli.parse.WordScanner} for the lines of a restore, of which there may be a hundred
 * thousand). {@link io.github.ipvs4j.cli.parse.LineReader} finds out what the options say, and {@link
 * io.github.ipvs4j.cli.parse.CommandBuilder} makes a command of it; or there is a {@link
 * io.github.ipvs4j.cli.console.UsageException}. No class here uses one that uses it.
 */
@NullMarked
package io.github.ipvs4j.cli.parse;

import org.jspecify.annotations.NullMarked;
