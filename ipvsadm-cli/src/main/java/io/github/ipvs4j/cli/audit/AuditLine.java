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
     * Creates the lines of a process.
     *
     * @param pid its number
     * @param uid the number of the user who runs it
     * @param sudoUser the user before sudo, as the environment says: any text, or null
     * @param namespace the changed network namespace by the user's name for it, or null for the namespace of the
     *     process
     */
    public AuditLine(long pid, long uid, @Nullable String sudoUser, @Nullable String namespace) {
        this.caller = " ipvsadm[" + pid + "]: uid=" + uid + " sudo_user=" + name(sudoUser)
                + (namespace == null ? "" : " netns=" + Quoted.of(cut(namespace)));
    }

    /** Anybody may put anything into the environment, so only characters of user names pass. */
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

    /** Returns a change that was made. */
    byte[] done(Change change) {
        return ruled(begin(DONE).append(" result=ok"), change);
    }

    /**
     * Returns a change that was not made, or whose result is unknown.
     *
     * @param result the errno's name, {@code not-sent} or {@code unknown}
     * @param error the result in words for a human
     */
    byte[] failed(Change change, String result, String error) {
        begin(NOT_DONE).append(" result=").append(result).append(" error=").append(Quoted.of(error));
        return ruled(line, change);
    }

    /** Returns the line with the number of lines that were lost. */
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
