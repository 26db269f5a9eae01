package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.io.OutputStream;

/** The output of a command: standard output through one buffer, standard error at once. */
public final class Output {
    /** Bytes from which a long listing is passed on piece by piece. */
    private static final int ENOUGH = 1 << 16;

    private final OutputStream out;
    private final OutputStream err;
    private final TextBuffer text = new TextBuffer();
    private final TextBuffer message = new TextBuffer();
    private final Terminals terminals;
    private boolean showsProgress;

    /**
     * Creates an output on two streams, which it does not close.
     *
     * @param terminals the terminals behind the streams
     */
    public Output(OutputStream out, OutputStream err, Terminals terminals) {
        this.out = out;
        this.err = err;
        this.terminals = terminals;
    }

    /** Returns the buffer of standard output. Append to it, and call {@link #flushIfLong()} now and then. */
    public TextBuffer text() {
        return text;
    }

    /** Returns whether a whole screen can be shown, past this object. */
    public boolean showsScreen() {
        return terminals.showsScreen();
    }

    /** Returns whether text may have colours unless the user says otherwise. */
    public boolean showsColours() {
        return terminals.showsColours();
    }

    /** Passes on the text if it has become long. */
    public void flushIfLong() throws IOException {
        if (text.size() >= ENOUGH) {
            flush();
        }
    }

    /** Passes on the text. */
    public void flush() throws IOException {
        if (text.size() > 0) {
            text.writeTo(out);
        }
    }

    /**
     * Prints a message of one or more lines to standard error. Parts of the message may come from anywhere, so on a
     * terminal this method replaces control characters; elsewhere every byte arrives as it is. It ignores a standard
     * error that cannot be written.
     */
    public void error(String line) {
        progress("");
        boolean harmless = Printable.arePlain(line) || !terminals.showsProgress();
        message.append(harmless ? line : Printable.lines(line)).append('\n');
        writeMessage();
    }

    /** Shows the progress of the work on a terminal, replacing the previous text; an empty text shows nothing. */
    public void progress(String text) {
        if (text.isEmpty() ? showsProgress : terminals.showsProgress()) {
            showsProgress = !text.isEmpty();
            message.append(Ansi.ERASE_LINE).append(text);
            writeMessage();
        }
    }

    private void writeMessage() {
        try {
            message.writeTo(err);
        } catch (IOException e) {
            message.clear();
        }
    }
}
