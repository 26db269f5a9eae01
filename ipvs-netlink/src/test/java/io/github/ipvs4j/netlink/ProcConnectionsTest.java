package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection table as Linux 6.1 prints it, and as it might be printed. */
@Timeout(60)
class ProcConnectionsTest {
    private static final String TITLE =
            "Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName PEData\n";
    private static final String IPV4 = "TCP 0A580002 847A 0A580064 0051 C0A83263 1F90 SYN_RECV         59\n";
    private static final String IPV6 = "TCP fd88:0000:0000:0000:0000:0000:0000:0002 8972"
            + " fd88:0000:0000:0000:0000:0000:0000:0100 0050"
            + " fd50:0000:0000:0000:0000:0000:0000:0005 1F90 ESTABLISHED     896\n";
    private static final String MIXED =
            "UDP 0A580002 9C40 0A580064 13C4" + " fd50:0000:0000:0000:0000:0000:0000:0005 13C4 UDP         299\n";
    private static final String TEMPLATE = "UDP 0A580002 0000 0A580064 13C4 C0A83205 13C4 ASSURED          56"
            + " sip call-id-0123456789abcdef@10.88.0.2\n";
    private static final Connection IPV4_CONNECTION = new Connection(
            "TCP", at("10.88.0.2", 33914), at("10.88.0.100", 81), at("192.168.50.99", 8080), "SYN_RECV", 59, null);

    @TempDir
    private Path folder;

    private List<Connection> read(String text) throws IpvsException {
        Path file = folder.resolve("ip_vs_conn");
        List<Connection> connections = new ArrayList<>();
        try {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        ProcConnections.open(new ScriptedSocket(), file.toString()).forEach(connections::add);
        return connections;
    }

    @Test
    void aMissingFileIsAFailure() {
        String path = folder.resolve("none").toString();

        assertThatThrownBy(
                        () -> ProcConnections.open(new ScriptedSocket(), path).forEach(connection -> {}))
                .isInstanceOfSatisfying(
                        IpvsException.class, e -> assertThat(e.operation()).isEqualTo(Operation.LIST_CONNECTIONS))
                .hasMessage("list connections: cannot open file /proc/net/ip_vs_conn");
    }

    @Test
    void anEmptyFileIsAFailure() {
        assertThatThrownBy(() -> read("")).hasMessage("list connections: unexpected input from /proc/net/ip_vs_conn");
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLE, "title\n", "\n", "title without an end"})
    void aTitleAloneIsAnEmptyTable(String text) throws IpvsException {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "TCP",
                "TCP 0A580002 847A 0A580064 0051 C0A83263 1F90 SYN_RECV", // no time
                "TCP 0A58000 847A 0A580064 0051 C0A83263 1F90 SYN_RECV 59", // seven digits
                "TCP 0A58000G 847A 0A580064 0051 C0A83263 1F90 SYN_RECV 59",
                "TCP 0A580002 12345 0A580064 0051 C0A83263 1F90 SYN_RECV 59",
                "TCP 0A580002 8G7A 0A580064 0051 C0A83263 1F90 SYN_RECV 59",
                "TCP 0A580002 847A fd88::0:zz 0051 C0A83263 1F90 SYN_RECV 59",
                "TCP 0A580002 847A 0A580064 0051 C0A83263 -001 SYN_RECV 59",
                "TCP 0A580002 847A 0A580064 0051 C0A83263 1F90 SYN_RECV -9",
                "TCP 0A580002 847A 0A580064 0051 C0A83263 1F90 SYN_RECV x",
                "TCP 0A580002 847A 0A580064 0051 C0A83263 1F90 SYN_RECV 99999999999999999999",
            })
    void aLineThatIsNoConnectionIsPassedOver(String line) throws IpvsException {
        assertThat(read(TITLE + line + "\n" + IPV4 + line)).containsExactly(IPV4_CONNECTION);
    }

    @Test
    void everyKindOfEntryIsRead() throws IpvsException {
        assertThat(read(TITLE + IPV6 + TEMPLATE + IPV4 + MIXED))
                .containsExactly(
                        new Connection(
                                "TCP",
                                at("fd88::2", 35186),
                                at("fd88::100", 80),
                                at("fd50::5", 8080),
                                "ESTABLISHED",
                                896,
                                null),
                        new Connection(
                                "UDP",
                                at("10.88.0.2", 0),
                                at("10.88.0.100", 5060),
                                at("192.168.50.5", 5060),
                                "ASSURED",
                                56,
                                new Connection.EngineData("sip", "call-id-0123456789abcdef@10.88.0.2")),
                        IPV4_CONNECTION,
                        new Connection(
                                "UDP",
                                at("10.88.0.2", 40000),
                                at("10.88.0.100", 5060),
                                at("fd50::5", 5060),
                                "UDP",
                                299,
                                null));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IpvsException {
        assertThat(read(TITLE + IPV4.strip())).containsExactly(IPV4_CONNECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "10.88.0.2, 10.88.0.2", // dotted
        "0A580002, 10.88.0.2",
        "0a580002, 10.88.0.2",
        "FFFFFFFF, 255.255.255.255",
        "0::1, ::1", // text is an IPv6 address if it has a colon, whatever its length
        "12::3456, 12::3456",
    })
    void addressesComeInTwoForms(String text, String address) throws IpvsException {
        String line = "TCP " + text + " 0001 0A580064 0051 C0A83263 1F90 SYN_RECV 59";

        assertThat(read(TITLE + line)).extracting(Connection::client).containsExactly(at(address, 1));
    }

    @Test
    void anEngineWithoutDataIsNoEngine() throws IpvsException {
        assertThat(read(TITLE + IPV4.strip() + " sip\n")).containsExactly(IPV4_CONNECTION);
    }

    @Test
    void dataOfAnEngineKeepsItsBytes() throws IpvsException {
        List<Connection> found = read(TITLE + IPV4.strip() + " sip \u00fc\u00ff more\n");

        assertThat(found)
                .extracting(Connection::persistence)
                .containsExactly(new Connection.EngineData("sip", "\u00fc\u00ff"));
    }

    /** Longer than the buffer, whose size is a power of two near this. */
    @ParameterizedTest
    @ValueSource(ints = {65_400, 65_536, 200_000})
    void linesMayBeLongerThanAnyBuffer(int length) throws IpvsException {
        String data = "x".repeat(length);
        List<Connection> found = read(TITLE + IPV4.strip() + " sip " + data + "\n" + IPV4);

        assertThat(found)
                .extracting(Connection::persistence)
                .containsExactly(new Connection.EngineData("sip", data), null);
    }

    @Test
    void filesMayBeLongerThanAnyBuffer() throws IpvsException {
        StringBuilder text = new StringBuilder(TITLE);
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String port = Integer.toHexString(0x10000 + i).substring(1);
            text.append("TCP 0A580002 ").append(port).append(" 0A580064 0051 C0A83263 1F90 SYN_RECV         59\n");
            ports.add(i);
        }

        assertThat(read(text.toString()))
                .extracting(each -> each.client().port())
                .isEqualTo(ports);
    }
}
