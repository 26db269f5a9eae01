package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.ServiceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the choices of the user, and changes them by keys. */
final class View {
    private final Set<ServiceKey> folded = new HashSet<>();
    private SortKey sort = SortKey.LISTED;
    private String filter = "";
    private boolean typing;
    private boolean ended;
    private Row.@Nullable Key cursor;
    private int at;
    private int top;

    SortKey sort() {
        return sort;
    }

    /** Returns the text that the names of services must contain; empty for all. */
    String filter() {
        return filter;
    }

    /** Returns whether the filter is being typed. */
    boolean isTyping() {
        return typing;
    }

    /** Returns whether it is over. */
    boolean isEnded() {
        return ended;
    }

    boolean isFolded(ServiceKey service) {
        return folded.contains(service);
    }

    /** Returns the index of the row that keys act on. */
    int at() {
        return at;
    }

    /** Returns the index of the first row on the screen. */
    int top() {
        return top;
    }

    /** Takes a key, pressed while these rows were there. */
    void press(Key key, List<Row> rows, int height) {
        switch (key.kind()) {
            case CHARACTER -> character(key.character(), rows);
            case UP -> move(at - 1, rows);
            case DOWN -> move(at + 1, rows);
            case PAGE_UP -> move(at - height, rows);
            case PAGE_DOWN -> move(at + height, rows);
            case HOME -> move(0, rows);
            case END -> move(rows.size() - 1, rows);
            case LEFT -> sort = sort.step(-1);
            case RIGHT -> sort = sort.step(1);
            case ENTER -> enter(rows);
            case ESCAPE -> {
                filter = "";
                typing = false;
            }
            case BACKSPACE -> filter = typing ? filter.substring(0, Math.max(filter.length() - 1, 0)) : filter;
            case ERASE_LINE -> filter = typing ? "" : filter;
            case INTERRUPT, REPAINT, HANG_UP -> {
                // for the loop that runs the screen
            }
        }
    }

    private void character(char c, List<Row> rows) {
        if (typing) {
            filter += c;
            return;
        }
        switch (c) {
            case 'q' -> ended = true;
            case '/' -> typing = true;
            case 's' -> sort = sort.step(1);
            case ' ' -> fold(rows);
            case '+' -> folded.clear();
            case '-' -> foldAll(rows);
            case 'k' -> move(at - 1, rows);
            case 'j' -> move(at + 1, rows);
            default -> {
                // no key of ours
            }
        }
    }

    private void enter(List<Row> rows) {
        if (typing) {
            typing = false;
        } else {
            fold(rows);
        }
    }

    private void fold(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ServiceKey service = rows.get(at).service().key();
        if (!folded.remove(service)) {
            folded.add(service);
        }
        cursor = new Row.Key(service, null);
    }

    private void foldAll(List<Row> rows) {
        for (Row row : rows) {
            folded.add(row.service().key());
        }
        if (!rows.isEmpty()) {
            cursor = new Row.Key(rows.get(at).service().key(), null);
        }
    }

    private void move(int to, List<Row> rows) {
        if (!rows.isEmpty()) {
            at = Math.max(0, Math.min(to, rows.size() - 1));
            cursor = rows.get(at).key();
        }
    }

    /**
     * Finds the cursor's row again in rows that may have changed, and puts it on a screen with room for this many rows.
     */
    void settle(List<Row> rows, int height) {
        int found = -1;
        for (int i = 0; i < rows.size() && found < 0 && cursor != null; i++) {
            found = rows.get(i).key().equals(cursor) ? i : -1;
        }
        at = found >= 0 ? found : Math.max(0, Math.min(at, rows.size() - 1));
        top = Math.max(at - height + 1, Math.min(top, at));
        top = Math.max(0, Math.min(top, rows.size() - height));
    }
}
