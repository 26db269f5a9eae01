package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;

/** One of the three end points of a connection. */
public enum Side {
    /** The client. */
    CLIENT,
    /** The virtual service. */
    VIRTUAL,
    /** The real server. */
    REAL;

    /** Returns this end of a connection. */
    Endpoint of(Connection connection) {
        return switch (this) {
            case CLIENT -> connection.client();
            case VIRTUAL -> connection.virtual();
            case REAL -> connection.server();
        };
    }
}
