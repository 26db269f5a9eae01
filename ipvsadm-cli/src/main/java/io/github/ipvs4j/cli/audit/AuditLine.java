package io.github.ipvs4j.cli.audit;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.cli.render.Quoted;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the form that programs of one machine send to its system log:
 * {@code <PRI>Mmm dd hh:mm:ss ipvsadm[PID]: uid=0 sudo_user=alice result=ok rule="-A -t 192.0.2.1:80 -s wlc"}.
 */
public final class AuditLine {
    /** {@code LOG_AUTHPRIV}, which not everybody may read, with {@code LOG_NOTICE}. */
    private static final String DONE = "<85>";
    /** The same with {@code LOG_WARNING}. */
    private static final String NOT_DONE = "<84>";

    private static final int LONGEST_NAME = 64;
    /** The longest real rule has half of that; only nonsense that the kernel refuses has more. */
    private static final int LONGEST_TEXT = 512;

    private final SyslogTime time = new SyslogTime();
    private final TextBuffer rule = new TextBuffer();
    private final TextBuffer line = new TextBuffer();
    private final String caller;

    /**
     * Lines of one process.
     *
     * @param pid its number
     * @param uid the number of the user who runs it
     * @param sudoUser who that user was before, as the environment has it: any text, or null
     * @param namespace the network namespace that is changed, as the user calls it, or null for that of the process
     */
    public AuditLine(long pid, long uid, @Nullable String sudoUser, @Nullable String namespace) {
        this.caller = " ipvsadm[" + pid + "]: uid=" + uid + " sudo_user=" + name(sudoUser)
                + (namespace == null ? "" : " netns=" + Quoted.of(cut(namespace)));
    }

    /** Everybody may put anything into the environment, so only what names are made of comes through. */
    private static String name(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST_NAME); i++) {
            char c = text.charAt(i);
            name.append(isOfName(c) ? c : '?');
        }
        return name.toString();
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-+@$".indexOf(c) >= 0;
    }

    /** A change that was made. */
    byte[] done(Change change) {
        return ruled(begin(DONE).append(" result=ok"), change);
    }

    /**
     * A change that was not made, or of which nobody knows.
     *
     * @param result the errno's name, {@code not-sent} or {@code unknown}
     * @param error the same for a human
     */
    byte[] failed(Change change, String result, String error) {
        begin(NOT_DONE).append(" result=").append(result).append(" error=").append(Quoted.of(error));
        return ruled(line, change);
    }

    /** So many lines could not be passed on. */
    byte[] lost(long lines) {
        return begin(NOT_DONE).append(" lost=").append(lines).bytes();
    }

    private TextBuffer begin(String priority) {
        line.clear();
        return line.append(priority).append(time.now()).append(caller);
    }

    private byte[] ruled(TextBuffer begun, Change change) {
        rule.clear();
        ChangeFormat.append(rule, change);
        return begun.append(" rule=").append(Quoted.of(cut(rule.toString()))).bytes();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    }
}
