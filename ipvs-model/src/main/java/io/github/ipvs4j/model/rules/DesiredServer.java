package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.RealServerSpec;

/** A server that a file asks for. There may be a hundred thousand of them, so its place is not an object of its own. */
public final class DesiredServer {
    private final RealServerSpec spec;
    private final int line;
    private final int column;
    private final int length;

    DesiredServer(RealServerSpec spec, Place place) {
        this.spec = spec;
        this.line = place.line();
        this.column = place.column();
        this.length = place.length();
    }

    /** Returns the wanted settings. */
    public RealServerSpec spec() {
        return spec;
    }

    /** Returns the place where the file adds the server. */
    public Place place() {
        return new Place(line, column, length);
    }
}
