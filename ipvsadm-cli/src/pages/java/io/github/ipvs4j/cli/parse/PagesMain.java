package io.github.ipvs4j.cli.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the manual pages and the completions of the installed tree. Arguments: the directory of the templates, the
 * tree, the version, and the time that the build calls its own.
 */
final class PagesMain {
    private static final String[] COMMANDS = {"ipvsadm", "ipvsadm-save", "ipvsadm-restore"};

    private final Path templates;
    private final Path share;

    private PagesMain(Path templates, Path share) {
        this.templates = templates;
        this.share = share;
    }

    public static void main(String[] arguments) throws IOException {
        PagesMain pages = new PagesMain(Path.of(arguments[0]), Path.of(arguments[1], "share"));
        pages.manual(arguments[2], arguments[3].substring(0, "2026-01-01".length()));
        pages.completions();
    }

    private void manual(String version, String date) throws IOException {
        ManPageMaker maker = new ManPageMaker(OptionTexts.english(template("man/options")));
        ManPageMaker chinese = new ManPageMaker(OptionTexts.translated(template("man/zh_CN/options")));
        for (String command : COMMANDS) {
            String page = command + ".8";
            write("man/man8/" + page, maker.text(template("man/" + page), version, date));
            String text = chinese.text(template("man/zh_CN/" + page), version, date);
            write("man/zh_CN/man8/" + page, Roff.breakable(text));
        }
    }

    /** bash and fish look for a file of the command's own name; copies of it survive every way of installing them. */
    private void completions() throws IOException {
        String script = template("completion/candidates.sh");
        String bash = CompletionMaker.text(template("completion/ipvsadm.bash"), script, false);
        String fish = CompletionMaker.text(template("completion/ipvsadm.fish"), script, true);
        for (String command : COMMANDS) {
            write("bash-completion/completions/" + command, bash);
            write("fish/vendor_completions.d/" + command + ".fish", fish);
        }
        write(
                "zsh/vendor-completions/_ipvsadm",
                CompletionMaker.text(template("completion/ipvsadm.zsh"), script, false));
    }

    private String template(String name) throws IOException {
        return Files.readString(templates.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = share.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
