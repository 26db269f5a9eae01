package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the connection table from {@code /proc/net/ip_vs_conn}: a title line, then for each connection
 * {@code Pro FromIP FPrt ToIP TPrt DestIP DPrt State Expires [PEName PEData]}. IPv4 addresses are eight hex digits (the
 * kernel) or dotted, IPv6 addresses text with all eight groups, ports four hex digits. Lines of any length are read;
 * other lines are ignored.
 */
final class ProcConnections {
    private static final int FIELDS = 9;
    private static final int FIELDS_WITH_ENGINE = 11;
    private static final int BUFFER = 65536;

    /** The name of the file in messages, independent of the path that is read. */
    private static final String NAME = "/proc/net/ip_vs_conn";

    private final InputStream file;

    private ProcConnections(InputStream file) {
        this.file = file;
    }

    /** Opens the file at that path as the socket's network namespace shows it. */
    static ProcConnections open(NetlinkSocket socket, String path) throws IpvsException {
        try {
            return new ProcConnections(socket.openFile(path));
        } catch (SocketException e) {
            throw Sockets.failure(Operation.LIST_CONNECTIONS, e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Passes each connection to the consumer, and closes the file. */
    void forEach(Consumer<Connection> each) throws IpvsException {
        try (file) {
            read(each);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static IpvsException unreadable(IOException e) {
        return IpvsException.failed(Operation.LIST_CONNECTIONS, "cannot open file " + NAME, e);
    }

    private void read(Consumer<Connection> each) throws IOException, IpvsException {
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        boolean title = true;
        int count;
        while ((count = file.read(buffer, filled, buffer.length - filled)) >= 0) {
            int lineStart = 0;
            int end = filled + count;
            for (int i = filled; i < end; i++) {
                if (buffer[i] == '\n') {
                    if (!title) {
                        emit(buffer, lineStart, i, each);
                    }
                    title = false;
                    lineStart = i + 1;
                }
            }
            filled = end - lineStart;
            System.arraycopy(buffer, lineStart, buffer, 0, filled);
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        if (title && filled == 0) {
            throw IpvsException.failed(Operation.LIST_CONNECTIONS, "unexpected input from " + NAME, null);
        }
        if (!title && filled > 0) {
            emit(buffer, 0, filled, each);
        }
    }

    private static void emit(byte[] buffer, int from, int to, Consumer<Connection> each) {
        Connection connection = parse(buffer, from, to);
        if (connection != null) {
            each.accept(connection);
        }
    }

    private static @Nullable Connection parse(byte[] line, int from, int to) {
        String[] fields = new String[FIELDS_WITH_ENGINE];
        int count = 0;
        int at = from;
        while (count < fields.length) {
            while (at < to && line[at] == ' ') {
                at++;
            }
            int start = at;
            while (at < to && line[at] != ' ') {
                at++;
            }
            if (at == start) {
                break;
            }
            fields[count++] = text(line, start, at);
        }
        if (count < FIELDS) {
            return null;
        }
        Endpoint client = endpoint(fields[1], fields[2]);
        Endpoint virtual = endpoint(fields[3], fields[4]);
        Endpoint server = endpoint(fields[5], fields[6]);
        long expires = number(fields[8], 10);
        if (client == null || virtual == null || server == null || expires < 0) {
            return null;
        }
        Connection.EngineData persistence =
                count == FIELDS_WITH_ENGINE ? new Connection.EngineData(fields[9], fields[10]) : null;
        return new Connection(fields[0], client, virtual, server, fields[7], expires, persistence);
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Endpoint endpoint(String address, String port) {
        IpAddress parsed = address(address);
        long number = number(port, 16);
        return parsed == null || number < 0 || number > 0xffff ? null : new Endpoint(parsed, (int) number);
    }

    private static @Nullable IpAddress address(String text) {
        if (text.length() == 2 * AddressFamily.IPV4.addressBytes()) {
            long bits = number(text, 16);
            if (bits >= 0) {
                return IpAddress.ipv4((int) bits);
            }
        }
        return IpAddress.parse(text);
    }

    /** Returns the value of the digits, or −1 if they are not a number or are too many. */
    private static long number(String digits, int radix) {
        if (digits.isEmpty() || digits.length() > 8 + radix % 16) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
