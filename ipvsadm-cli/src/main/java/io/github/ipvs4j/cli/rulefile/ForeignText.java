package io.github.ipvs4j.cli.rulefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises the source of lines that are not rules. */
enum ForeignText {
    LISTING("this is a listing; what can be loaded is written by `ipvsadm -Sn'"),
    WEB_PAGE("this is a web page, perhaps one that was fetched in place of the file"),
    DIFFERENCE("this is the difference of two files, not a file"),
    DOCUMENT("a JSON document begins with {, as `ipvsadm -L --json' writes it"),
    OTHER_CONFIGURATION("this configures keepalived or ldirectord, not ipvsadm; "
            + "`ipvsadm -Sn' writes the rules that they have made"),
    FIREWALL("this is for iptables, not for ipvsadm"),
    PROMPT("a prompt does not belong here, only what was typed behind it"),
    PATH("no path here: a line begins with its command, such as -A, or with the bare word ipvsadm"),
    PRIVILEGE("nothing like sudo here: the user who loads the file has the privilege"),
    VARIABLE("rule files know no variables; if this is a shell script, sh runs it"),
    CONTINUATION("a line ends where it ends, also behind a backslash"),
    QUOTES("rule files know no quotation marks: what is in them is written without"),
    SHELL("rule files know no shell: one command of ipvsadm on each line and nothing else; "
            + "if this is a script, sh runs it");

    private static final Set<String> LISTED =
            Set.of("->", "TCP", "UDP", "SCTP", "FWM", "ICMP", "Prot", "pro", "IPVS", "Timeout");
    private static final Set<String> COMPARED = Set.of("diff", "---", "+++", "@@", "Index:", "Only");
    private static final Set<String> CONFIGURED = Set.of(
            "virtual_server",
            "virtual_server_group",
            "real_server",
            "vrrp_instance",
            "vrrp_sync_group",
            "global_defs",
            "lb_algo",
            "lb_kind",
            "lvs_sched",
            "lvs_method",
            "delay_loop");
    private static final List<String> ASSIGNED =
            List.of("virtual", "real", "virtual6", "real6", "checktimeout", "fallback");
    private static final Set<String> CHAINS = Set.of("INPUT", "OUTPUT", "FORWARD", "PREROUTING", "POSTROUTING");
    private static final Set<String> TABLES =
            Set.of("*filter", "*nat", "*mangle", "*raw", "COMMIT", "iptables", "ip6tables");
    private static final Set<String> PRIVILEGED = Set.of("sudo", "doas", "su", "pkexec");
    private static final Set<String> PROMPTS = Set.of("$", "%", ">", "bash#", "~#", "+");
    private static final Set<String> SHELL_WORDS = Set.of(
            "if",
            "then",
            "else",
            "elif",
            "fi",
            "for",
            "while",
            "until",
            "do",
            "done",
            "case",
            "esac",
            "function",
            "{",
            "}",
            "[",
            "[[",
            "!",
            ".",
            ":",
            "source",
            "echo",
            "printf",
            "exit",
            "return",
            "set",
            "export",
            "local",
            "test",
            "true",
            "modprobe",
            "sysctl",
            "sleep",
            "cd",
            "exec",
            "eval",
            "ip",
            "ifconfig",
            "route",
            "systemctl",
            "service",
            "cat",
            "EOF",
            "start)",
            "stop)",
            "restart)",
            ";;",
            "trap",
            "shift",
            "read",
            "nohup",
            "time",
            "env",
            "command");
    private static final Set<String> OPERATORS = Set.of("|", "||", "&", "&&", ";", "<", "|&", ";;");
    private static final List<String> REDIRECTIONS = List.of(">", "1>", "2>", "&>", "<<", "<(", "||", "&&");

    private final String text;

    ForeignText(String text) {
        this.text = text;
    }

    /** Returns a message for the user with the kind of text and some advice. */
    String text() {
        return text;
    }

    /**
     * Returns whether a line that does not begin like a rule belongs to this too, if it comes next.
     *
     * @param first its first word
     * @param found what it looks like for itself, or null
     */
    boolean goesOnWith(String first, @Nullable Found found) {
        boolean brace = first.equals("{") || first.equals("}");
        return found == null || brace || found.kind == SHELL && compareTo(FIREWALL) <= 0;
    }

    /** A part of a line, and its kind. */
    record Found(ForeignText kind, int word) {}

    /**
     * Returns the source of a line, or null.
     *
     * @param words its words, at least one
     * @param wrong the number of the word that makes no sense
     */
    static @Nullable Found in(List<String> words, int wrong) {
        ForeignText whole = ofLine(words);
        if (whole != null) {
            return new Found(whole, 0);
        }
        for (int i = 0; i < words.size(); i++) {
            ForeignText kind = ofWord(words.get(i), i, words.size());
            if (kind != null) {
                return new Found(kind, i);
            }
        }
        return SHELL_WORDS.contains(words.get(wrong)) ? new Found(SHELL, wrong) : null;
    }

    private static @Nullable ForeignText ofLine(List<String> words) {
        String first = words.get(0);
        String second = words.size() > 1 ? words.get(1) : "";
        if (LISTED.contains(first) || first.equals("IP") && second.equals("Virtual") || second.equals("sync")) {
            return LISTING;
        }
        if (first.startsWith("<!") || first.startsWith("<?") || first.startsWith("<") && first.endsWith(">")) {
            return WEB_PAGE;
        }
        if (COMPARED.contains(first) || first.startsWith("+-") || first.equals("+ipvsadm")) {
            return DIFFERENCE;
        }
        if (first.startsWith("[{") || first.equals("[") && second.isEmpty()) {
            return DOCUMENT;
        }
        if (CONFIGURED.contains(first) || ASSIGNED.contains(assigned(first))) {
            return OTHER_CONFIGURATION;
        }
        if (TABLES.contains(first) || CHAINS.contains(second)) {
            return FIREWALL;
        }
        if (PRIVILEGED.contains(first)) {
            return PRIVILEGE;
        }
        return ofPromptOrScript(first, second);
    }

    private static @Nullable ForeignText ofPromptOrScript(String first, String second) {
        if (first.isEmpty()) { // a word that a NUL character cut short at its start
            return null;
        }
        char last = first.charAt(first.length() - 1);
        boolean ends = last == '$' || last == '#' || last == '>' || last == '%';
        if (PROMPTS.contains(first)
                || ends && first.indexOf('@') > 0
                || first.charAt(0) == '[' && second.endsWith("]#")
                || first.charAt(0) == '[' && second.endsWith("]$")) {
            return PROMPT;
        }
        boolean isScript = SHELL_WORDS.contains(first) || !assigned(first).isEmpty() || first.endsWith("()");
        return isScript ? SHELL : null;
    }

    /** Returns the variable to which a word assigns something, or nothing. */
    private static String assigned(String word) {
        int equals = Math.max(0, word.indexOf('='));
        for (int i = 0; i < equals; i++) {
            char c = word.charAt(i);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                return "";
            }
        }
        return word.substring(0, equals);
    }

    private static @Nullable ForeignText ofWord(String word, int number, int count) {
        if (word.equals("\\") || number == count - 1 && word.endsWith("\\")) {
            return CONTINUATION;
        }
        if (word.endsWith("/ipvsadm")) {
            return PATH;
        }
        if (word.indexOf('$') >= 0) {
            return VARIABLE;
        }
        if (word.indexOf('"') >= 0 || word.indexOf('\'') >= 0) {
            return QUOTES;
        }
        if (OPERATORS.contains(word) || word.indexOf('`') >= 0 || word.endsWith(";") || isRedirection(word)) {
            return SHELL;
        }
        return null;
    }

    private static boolean isRedirection(String word) {
        for (String each : REDIRECTIONS) {
            if (word.startsWith(each)) {
                return true;
            }
        }
        return false;
    }
}
