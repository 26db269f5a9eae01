package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.text.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Creates the lines of a screen: a title, the titles of the columns, the sum, the rows, and help. As the screen gets
 * smaller, first the sum disappears, then help, then the titles of the columns, then the title.
 */
final class Renderer {
    private static final String HELP = "q quit  / filter  s sort  Enter fold  + - all  arrows move";
    private static final String TYPING_HELP = "Enter keeps the filter, Esc takes it away";
    private static final int NARROW_NAMES = 16;
    private static final int WIDE_NAMES = 44;
    private static final int INDENT = 4;

    private final Names names;
    private final boolean blocks;

    /** Creates a renderer that shows these names, and draws bars with block characters if {@code blocks} is true. */
    Renderer(Names names, boolean blocks) {
        this.names = names;
        this.blocks = blocks;
    }

    /** Returns the number of rows that fit on a screen of this height. */
    static int rowsOn(int height) {
        return Math.max(
                0,
                height - (height >= 2 ? 1 : 0) - (height >= 4 ? 1 : 0) - (height >= 7 ? 1 : 0) - (height >= 5 ? 1 : 0));
    }

    /** Returns all lines of a screen of this size. The view must already be adjusted to the rows. */
    List<Line> render(Picture picture, View view, List<Row> rows, int width, int height) {
        int longest = NARROW_NAMES;
        for (Row row : rows) {
            longest = Math.max(longest, name(row, view).length());
        }
        Set<Column> columns = Column.fitting(width, Math.min(longest, WIDE_NAMES));
        List<Line> lines = new ArrayList<>(height);
        if (height >= 2) {
            lines.add(line(title(picture, view, rows), width, Line.Style.PLAIN));
        }
        if (height >= 4) {
            lines.add(line(titles(columns, view, width), width, Line.Style.REVERSE));
        }
        if (height >= 7) {
            lines.add(line(sum(rows, columns, width), width, Line.Style.PLAIN));
        }
        int room = rowsOn(height);
        for (int i = 0; i < room; i++) {
            int index = view.top() + i;
            lines.add(
                    index < rows.size()
                            ? row(rows.get(index), index == view.at(), picture, view, columns, width)
                            : new Line("", Line.Style.PLAIN));
        }
        if (height >= 5) {
            lines.add(
                    line(view.isTyping() ? "/" + view.filter() + "_  " + TYPING_HELP : HELP, width, Line.Style.PLAIN));
        }
        return lines;
    }

    private static String title(Picture picture, View view, List<Row> rows) {
        int shown = services(rows).size();
        int all = picture.table().size();
        return "ipvsadm  " + picture.time() + "  every " + picture.interval().seconds() + " s  services "
                + (shown == all ? "" : shown + "/") + all + "  by "
                + view.sort().title()
                + (view.filter().isEmpty() ? "" : "  /" + view.filter());
    }

    private static Set<DirectorStatus.Service> services(List<Row> rows) {
        Set<DirectorStatus.Service> services = new HashSet<>();
        for (Row row : rows) {
            services.add(row.service());
        }
        return services;
    }

    private static String titles(Set<Column> columns, View view, int width) {
        StringBuilder text = named("Service / server", columns, width);
        for (Column column : columns) {
            if (column == Column.BARS) {
                text.append("  ").append(view.sort().bars().title());
            } else {
                right(text, column.title(), column.width());
            }
        }
        left(text, width);
        return text.toString();
    }

    private static String sum(List<Row> rows, Set<Column> columns, int width) {
        long active = 0;
        long inactive = 0;
        Stats sum = Stats.ZERO;
        for (DirectorStatus.Service service : services(rows)) {
            active += service.activeConnections();
            inactive += service.inactiveConnections();
            sum = plus(sum, service.status().stats());
        }
        StringBuilder text = named("All of these", columns, width);
        for (Column column : columns) {
            right(text, column.of(active, inactive, sum), column.width());
        }
        return text.toString();
    }

    private static Stats plus(Stats a, Stats b) {
        return new Stats(
                a.connections() + b.connections(),
                a.inPackets() + b.inPackets(),
                a.outPackets() + b.outPackets(),
                a.inBytes() + b.inBytes(),
                a.outBytes() + b.outBytes(),
                a.connectionRate() + b.connectionRate(),
                a.inPacketRate() + b.inPacketRate(),
                a.outPacketRate() + b.outPacketRate(),
                a.inByteRate() + b.inByteRate(),
                a.outByteRate() + b.outByteRate());
    }

    private Line row(Row row, boolean isAt, Picture picture, View view, Set<Column> columns, int width) {
        StringBuilder text = named(name(row, view), columns, width);
        for (Column column : columns) {
            if (column == Column.BARS) {
                text.append(bars(row, picture, view));
            } else {
                right(text, value(row, column), column.width());
            }
        }
        return line(text.toString(), width, isAt ? Line.Style.REVERSE : style(row));
    }

    private static Line.Style style(Row row) {
        RealServerStatus server = row.server();
        if (server == null) {
            return Line.Style.BOLD;
        }
        return Column.isDraining(server) ? Line.Style.DRAINING : Line.Style.PLAIN;
    }

    private static String value(Row row, Column column) {
        RealServerStatus server = row.server();
        if (server != null) {
            return column.of(server);
        }
        DirectorStatus.Service service = row.service();
        return column.of(
                service.activeConnections(),
                service.inactiveConnections(),
                service.status().stats());
    }

    private String bars(Row row, Picture picture, View view) {
        if (row.server() != null) {
            return "";
        }
        long[] values = picture.history().of(row.service().key(), view.sort().bars());
        return "  " + Bars.of(values, blocks);
    }

    /** Returns the name of a row; a service has its scheduler beside it, and its number of servers if it is folded. */
    private String name(Row row, View view) {
        ServiceKey key = row.service().key();
        RealServerStatus server = row.server();
        if (server != null) {
            return " ".repeat(INDENT) + Labels.server(key, server.spec().endpoint(), names);
        }
        boolean folded = view.isFolded(key);
        return (folded ? "+ " : "- ") + Labels.service(key, names) + " "
                + row.service().status().spec().scheduler()
                + (folded ? " (" + row.service().servers().size() + ")" : "");
    }

    /** Returns the name, cut or padded to the width that the columns leave. */
    private static StringBuilder named(String name, Set<Column> columns, int width) {
        int rest = width;
        for (Column column : columns) {
            rest -= column.width();
        }
        StringBuilder text = new StringBuilder(cut(name, rest));
        left(text, rest);
        return text;
    }

    private static void left(StringBuilder text, int width) {
        text.append(" ".repeat(Math.max(0, width - text.length())));
    }

    private static void right(StringBuilder text, String word, int width) {
        text.append(" ".repeat(Math.max(0, width - word.length()))).append(word);
    }

    private static Line line(String text, int width, Line.Style style) {
        return new Line(cut(text, width), style);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }
}
