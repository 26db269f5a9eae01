package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** The connection table, a line each. */
public final class ConnectionFormat {
    private static final int ADDRESS_WIDTH = 18;

    private final Names names;
    private final boolean engines;

    /** Creates the format; {@code engines} adds the data of the persistence engines. */
    public ConnectionFormat(Names names, boolean engines) {
        this.names = names;
        this.engines = engines;
    }

    /** The two lines above the connections. */
    public void title(TextBuffer text) {
        text.append("IPVS connection entries\n");
        text.append("pro expire state       source             virtual            destination");
        text.append(engines ? "        pe name          pe_data\n" : "\n");
    }

    /** The line of a connection. */
    public void connection(TextBuffer text, Connection connection) {
        Protocol protocol = protocol(connection.protocol());
        text.left(connection.protocol(), 3).append(' ');
        text.left(expires(connection.expiresSeconds()), 6).append(' ');
        text.left(connection.state(), 11).append(' ');
        endpoint(text, connection.client(), protocol, ADDRESS_WIDTH);
        text.append(' ');
        endpoint(text, connection.virtual(), protocol, ADDRESS_WIDTH);
        text.append(' ');
        Connection.EngineData persistence = connection.persistence();
        if (engines && persistence != null) {
            // Not the widths of the title, but those the C program has.
            endpoint(text, connection.server(), protocol, 16);
            text.append(' ').left(persistence.engine(), 18).append(' ').append(persistence.data());
        } else {
            endpoint(text, connection.server(), protocol, 0);
        }
        text.append('\n');
    }

    private void endpoint(TextBuffer text, Endpoint endpoint, @Nullable Protocol protocol, int width) {
        names.append(text, endpoint, protocol, TableFormat.MAX_ENDPOINT, width);
    }

    /** Returns the protocol with this name of the kernel, or null if its ports have no names. */
    static @Nullable Protocol protocol(String word) {
        return switch (word) {
            case "TCP" -> Protocol.TCP;
            case "UDP" -> Protocol.UDP;
            case "SCTP" -> Protocol.SCTP;
            default -> null;
        };
    }

    private static String expires(long seconds) {
        return twoDigits(seconds / 60) + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
