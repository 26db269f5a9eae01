package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** The properties by which connections are counted. */
public enum CountBy {
    /** Protocol, address and port of the real server. */
    REAL("real") {
        @Override
        Group group(Connection connection) {
            return endpoint(connection, connection.server());
        }
    },
    /** Protocol, address and port of the service. */
    VIRTUAL("virtual") {
        @Override
        Group group(Connection connection) {
            return endpoint(connection, connection.virtual());
        }
    },
    /** The client's address; its port is another one for each connection. */
    CLIENT("client") {
        @Override
        Group group(Connection connection) {
            return new Group("", connection.client().address(), Group.NO_PORT, "");
        }
    },
    /** Protocol and state. */
    STATE("state") {
        @Override
        Group group(Connection connection) {
            return new Group(connection.protocol(), null, Group.NO_PORT, connection.state());
        }
    };

    private final String word;

    CountBy(String word) {
        this.word = word;
    }

    /** Returns the key with this name, or null. */
    public static @Nullable CountBy ofWord(String word) {
        for (CountBy value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        return null;
    }

    /** Returns its word in a command line. */
    public String word() {
        return word;
    }

    /** Returns the group of a connection. */
    abstract Group group(Connection connection);

    private static Group endpoint(Connection connection, Endpoint endpoint) {
        return new Group(connection.protocol(), endpoint.address(), endpoint.port(), "");
    }
}
