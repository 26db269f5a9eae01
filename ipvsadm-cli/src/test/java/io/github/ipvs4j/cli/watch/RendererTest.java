package io.github.ipvs4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of screens. */
final class RendererTest {
    private final View view = new View();
    private final BarHistory history = new BarHistory();
    private List<DirectorStatus.Service> table = Tables.shop();

    private List<Line> lines(int width, int height, boolean blocks) {
        Names names = Names.numeric();
        List<Row> rows = Rows.of(table, view, names);
        view.settle(rows, Renderer.rowsOn(height));
        Picture picture = new Picture(table, history, "12:34:56", Interval.STANDARD);
        return new Renderer(names, blocks).render(picture, view, rows, width, height);
    }

    /** Without blanks at the ends of lines. */
    private String screen(int width, int height) {
        StringBuilder screen = new StringBuilder();
        for (Line line : lines(width, height, true)) {
            screen.append(line.text().stripTrailing()).append('\n');
        }
        return screen.toString();
    }

    private void type(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            view.press(Key.of(characters.charAt(i)), Rows.of(table, view, Names.numeric()), 10);
        }
    }

    @Test
    void aUsualScreen() {
        assertThat(screen(80, 12)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 2  by table order
                Service / server                      Weight Active  InAct Conn/s  Pkt/s Bytes/s
                All of these                                     41    120     40   1200    2.5M
                - TCP  192.0.2.10:80 wlc                         41    120     40   1200    2.5M
                    10.1.1.1:8080                          2     30    100     30    900    2.0M
                    10.1.1.2:8080                          1      8     20     10    300  500.0k
                    10.1.1.3:8080                      drain      3      0      0      0       0
                - TCP  192.0.2.25:25 wlc                          0      0      0      0       0
                    10.1.1.4:8080                          0      0      0      0      0       0


                q quit  / filter  s sort  Enter fold  + - all  arrows move
                """);
    }

    @Test
    void aWideScreenHasBars() {
        for (long rate : new long[] {0, 5, 40, 80, 1}) {
            history.add(List.of(
                    Tables.service(Tables.WEB, Tables.rates(rate, 0, 0)),
                    Tables.shop().get(1)));
        }
        assertThat(screen(110, 9)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 2  by table order
                Service / server                          Weight Active  InAct Conn/s  Pkt/s Bytes/s  conn/s
                All of these                                         41    120     40   1200    2.5M
                - TCP  192.0.2.10:80 wlc                             41    120     40   1200    2.5M   ▁▄█▁
                    10.1.1.1:8080                              2     30    100     30    900    2.0M
                    10.1.1.2:8080                              1      8     20     10    300  500.0k
                    10.1.1.3:8080                          drain      3      0      0      0       0
                - TCP  192.0.2.25:25 wlc                              0      0      0      0       0
                q quit  / filter  s sort  Enter fold  + - all  arrows move
                """);
    }

    @Test
    void aNarrowScreenLeavesOutColumns() {
        assertThat(screen(40, 7)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 2
                Service / server           Active Conn/s
                All of these                   41     40
                - TCP  192.0.2.10:80 wlc       41     40
                    10.1.1.1:8080              30     30
                    10.1.1.2:8080               8     10
                q quit  / filter  s sort  Enter fold  +
                """);
    }

    @Test
    void aTinyScreen() {
        assertThat(screen(20, 5)).isEqualTo("""
                ipvsadm  12:34:56  e
                Service / server
                - TCP  192.0.2.10:80
                    10.1.1.1:8080
                q quit  / filter  s
                """);
    }

    @Test
    void foldedServicesTellHowManyServersTheyHave() {
        type("-");
        assertThat(screen(80, 6)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 2  by table order
                Service / server                      Weight Active  InAct Conn/s  Pkt/s Bytes/s
                + TCP  192.0.2.10:80 wlc (3)                     41    120     40   1200    2.5M
                + TCP  192.0.2.25:25 wlc (1)                      0      0      0      0       0

                q quit  / filter  s sort  Enter fold  + - all  arrows move
                """);
    }

    @Test
    void theFilterIsShown() {
        type("/192.0.2.25");
        assertThat(screen(80, 6)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 1/2  by table order  /192.0.2.25
                Service / server                      Weight Active  InAct Conn/s  Pkt/s Bytes/s
                - TCP  192.0.2.25:25 wlc                          0      0      0      0       0
                    10.1.1.4:8080                          0      0      0      0      0       0

                /192.0.2.25_  Enter keeps the filter, Esc takes it away
                """);
        view.press(Key.of(Key.Kind.ENTER), List.of(), 10);
        assertThat(screen(80, 6)).endsWith("\nq quit  / filter  s sort  Enter fold  + - all  arrows move\n");
    }

    @Test
    void anEmptyTable() {
        table = List.of();
        assertThat(screen(60, 7)).isEqualTo("""
                ipvsadm  12:34:56  every 2 s  services 0  by table order
                Service / server  Weight Active  InAct Conn/s  Pkt/s Bytes/s
                All of these                  0      0      0      0       0



                q quit  / filter  s sort  Enter fold  + - all  arrows move
                """);
    }

    @Test
    void stylesMarkTheCursorServicesAndDraining() {
        type("j");
        assertThat(lines(80, 12, true))
                .extracting(Line::style)
                .containsExactly(
                        Line.Style.PLAIN,
                        Line.Style.REVERSE,
                        Line.Style.PLAIN,
                        Line.Style.BOLD,
                        Line.Style.REVERSE,
                        Line.Style.PLAIN,
                        Line.Style.DRAINING,
                        Line.Style.BOLD,
                        Line.Style.PLAIN,
                        Line.Style.PLAIN,
                        Line.Style.PLAIN,
                        Line.Style.PLAIN);
    }

    /** Whatever the size, a screen is exactly as high and no line is too long. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "3, 3", "20, 4", "20, 5", "79, 24", "80, 25", "200, 6", "1000, 400", "10, 100"})
    void everySizeFits(int width, int height) {
        type("s/192");
        for (Key.Kind kind : Key.Kind.values()) {
            List<Line> lines = lines(width, height, false);
            assertThat(lines).hasSize(height).allMatch(line -> line.text().length() <= width);
            view.press(Key.of(kind), Rows.of(table, view, Names.numeric()), Renderer.rowsOn(height));
        }
    }

    /** The cursor can always be seen if there is a row at all. */
    @Test
    void longTablesScroll() {
        List<DirectorStatus.Service> services = new ArrayList<>();
        for (int port = 1; port <= 100; port++) {
            services.add(Tables.service(Tables.key("192.0.2.1", port), Tables.rates(0, 0, 0)));
        }
        table = services;
        for (int height = 1; height < 12; height++) {
            for (Key.Kind kind : new Key.Kind[] {Key.Kind.END, Key.Kind.UP, Key.Kind.PAGE_UP, Key.Kind.HOME}) {
                view.press(Key.of(kind), Rows.of(table, view, Names.numeric()), Renderer.rowsOn(height));
                lines(60, height, true);
                assertThat(view.at() - view.top()).as(kind + " on " + height).isBetween(0, Renderer.rowsOn(height) - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "99999, 99999",
        "100000, 100.0k",
        "999999, 999.9k",
        "1000000, 1.0M",
        "2549999, 2.5M",
        "123456789012, 123.4G",
        "9223372036854775807, 9.2E",
        "-1, 0"
    })
    void amountsAreShort(long number, String text) {
        assertThat(Amount.of(number)).isEqualTo(text).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void barsAreAsHighAsTheHighest() {
        long[] values = {0, 1, 50, 100, 13, 12};
        assertThat(Bars.of(values, true)).isEqualTo(" ▁▄█▂▁");
        assertThat(Bars.of(values, false)).isEqualTo(" .=#_.");
        assertThat(Bars.of(new long[] {0, 0}, true)).isEqualTo("  ");
        assertThat(Bars.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE / 2}, true))
                .isEqualTo("█▄");
    }

    @Test
    void theHistoryForgetsWhatIsOldOrGone() {
        for (int i = 1; i <= 3 * Bars.WIDTH; i++) {
            history.add(List.of(Tables.service(Tables.WEB, Tables.rates(i, 0, 0))));
        }
        assertThat(history.of(Tables.WEB, SortKey.CONNECTION_RATE))
                .hasSize(Bars.WIDTH)
                .endsWith(3 * Bars.WIDTH);
        assertThat(history.of(Tables.MAIL, SortKey.CONNECTION_RATE)).isEmpty();
        history.add(List.of());
        assertThat(history.of(Tables.WEB, SortKey.CONNECTION_RATE)).isEmpty();
    }

    /** Whoever answers for an address must not act on the terminal. */
    @Test
    void namesArePrintable() {
        Names names = Names.of(new NameDatabase() {
            @Override
            public @Nullable IpAddress hostAddress(String name) {
                return null;
            }

            @Override
            public int port(String service, Protocol protocol) {
                return -1;
            }

            @Override
            public String hostName(IpAddress address) {
                return "a\033[2Jb\177\u009bc\u00e4";
            }

            @Override
            public String service(int port, Protocol protocol) {
                return "w\nw";
            }
        });
        assertThat(Labels.service(Tables.WEB, names)).isEqualTo("TCP  a?[2Jb??c?:w?w");
        assertThat(Labels.server(Tables.WEB, Samples.at("10.1.1.1", 1), names)).isEqualTo("a?[2Jb??c?:w?w");
    }

    @ParameterizedTest
    @CsvSource({"2000, 2", "100, 0.1", "250, 0.25", "1005, 1.005", "86400000, 86400"})
    void intervalsAreToldInSeconds(long millis, String seconds) {
        assertThat(new Interval(millis).seconds()).isEqualTo(seconds);
    }
}
