package io.github.ipvs4j.cli.watch;

import static io.github.ipvs4j.cli.watch.Tables.MAIL;
import static io.github.ipvs4j.cli.watch.Tables.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.text.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys do. In {@link Tables#shop()} there are a service with three servers and one with one. */
final class ViewTest {
    private static final int HEIGHT = 4;

    private final View view = new View();
    private List<DirectorStatus.Service> table = Tables.shop();

    private List<Row> rows() {
        List<Row> rows = Rows.of(table, view, Names.numeric());
        view.settle(rows, HEIGHT);
        return rows;
    }

    private void press(Key.Kind... kinds) {
        for (Key.Kind kind : kinds) {
            view.press(Key.of(kind), rows(), HEIGHT);
        }
        rows();
    }

    private void type(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            view.press(Key.of(characters.charAt(i)), rows(), HEIGHT);
        }
        rows();
    }

    @Test
    void qEndsItUnlessItIsTypedIntoTheFilter() {
        type("/q");
        assertThat(view.isEnded()).isFalse();
        assertThat(view.filter()).isEqualTo("q");
        press(Key.Kind.ESCAPE);
        type("q");
        assertThat(view.isEnded()).isTrue();
    }

    @Test
    void theCursorStaysInTheTable() {
        press(Key.Kind.UP);
        assertThat(view.at()).isZero();
        press(Key.Kind.DOWN, Key.Kind.DOWN);
        assertThat(view.at()).isEqualTo(2);
        press(Key.Kind.END);
        assertThat(view.at()).isEqualTo(5);
        press(Key.Kind.DOWN);
        assertThat(view.at()).isEqualTo(5);
        press(Key.Kind.PAGE_UP);
        assertThat(view.at()).isEqualTo(1);
        press(Key.Kind.PAGE_DOWN, Key.Kind.PAGE_DOWN);
        assertThat(view.at()).isEqualTo(5);
        press(Key.Kind.HOME);
        assertThat(view.at()).isZero();
        type("jjjk");
        assertThat(view.at()).isEqualTo(2);
    }

    @Test
    void theScreenFollowsTheCursor() {
        assertThat(view.top()).isZero();
        type("jjj");
        assertThat(view.top()).isZero();
        type("j");
        assertThat(view.top()).isEqualTo(1);
        press(Key.Kind.END);
        assertThat(view.top()).isEqualTo(2);
        type("k");
        assertThat(view.top()).isEqualTo(2);
        press(Key.Kind.HOME);
        assertThat(view.top()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"s, CONNECTIONS", "ss, CONNECTION_RATE", "sss, BYTE_RATE", "ssss, LISTED"})
    void sSwitchesTheOrder(String typed, SortKey key) {
        type(typed);
        assertThat(view.sort()).isEqualTo(key);
    }

    @Test
    void soDoArrows() {
        press(Key.Kind.LEFT);
        assertThat(view.sort()).isEqualTo(SortKey.BYTE_RATE);
        press(Key.Kind.RIGHT, Key.Kind.RIGHT);
        assertThat(view.sort()).isEqualTo(SortKey.CONNECTIONS);
    }

    @Test
    void theOrderIsOfServicesAndOfServers() {
        table = List.of(Tables.shop().get(1), Tables.shop().get(0));
        assertThat(rows().get(0).service().key()).isEqualTo(MAIL);
        press(Key.Kind.RIGHT);
        assertThat(rows().get(0).service().key()).isEqualTo(WEB);
        assertThat(rows()).hasSize(6);
    }

    @Test
    void enterOnAServerFoldsItsService() {
        type("jj");
        press(Key.Kind.ENTER);
        assertThat(rows()).hasSize(3);
        assertThat(view.isFolded(WEB)).isTrue();
        assertThat(view.at()).isZero();
        type(" ");
        assertThat(rows()).hasSize(6);
    }

    @Test
    void allCanBeFolded() {
        press(Key.Kind.END);
        type("-");
        assertThat(rows()).hasSize(2);
        assertThat(view.at()).isEqualTo(1);
        type("+");
        assertThat(rows()).hasSize(6);
        assertThat(view.at()).isEqualTo(4);
    }

    @Test
    void theFilterIsTypedAndKept() {
        type("/2.25xy");
        press(Key.Kind.BACKSPACE, Key.Kind.BACKSPACE);
        assertThat(view.isTyping()).isTrue();
        press(Key.Kind.ENTER);
        assertThat(view.isTyping()).isFalse();
        assertThat(view.filter()).isEqualTo("2.25");
        assertThat(rows()).extracting(row -> row.service().key()).containsOnly(MAIL);
        type("s");
        assertThat(view.filter()).isEqualTo("2.25");
        press(Key.Kind.ESCAPE);
        assertThat(rows()).hasSize(6);
    }

    @Test
    void theFilterIgnoresCase() {
        type("/tcp");
        assertThat(rows()).hasSize(6);
        press(Key.Kind.ERASE_LINE);
        type("udp");
        assertThat(rows()).isEmpty();
    }

    @Test
    void noKeyFailsOnAnEmptyTable() {
        table = List.of();
        press(Key.Kind.values());
        type("s -+jk/");
        assertThat(rows()).isEmpty();
        assertThat(view.at()).isZero();
        assertThat(view.top()).isZero();
    }

    @Test
    void theCursorStaysWithItsServer() {
        type("jj");
        Row.Key at = rows().get(view.at()).key();
        table = List.of(Tables.shop().get(1), Tables.shop().get(0));
        assertThat(rows().get(view.at()).key()).isEqualTo(at);
        table = List.of(Tables.shop().get(1));
        assertThat(rows()).hasSize(2);
        assertThat(view.at()).isEqualTo(1);
    }
}
