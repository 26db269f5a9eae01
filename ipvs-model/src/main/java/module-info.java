/** The values of an IPVS director, and the interface through which it is read and changed. */
module io.github.ipvs4j.model {
    requires static micrometer.core;
    requires static org.jspecify;

    exports io.github.ipvs4j.model;
    exports io.github.ipvs4j.model.drain;
    exports io.github.ipvs4j.model.json;
    exports io.github.ipvs4j.model.metrics;
    exports io.github.ipvs4j.model.micrometer;
    exports io.github.ipvs4j.model.plan;
    exports io.github.ipvs4j.model.query;
    exports io.github.ipvs4j.model.rules;
    exports io.github.ipvs4j.model.text;
    exports io.github.ipvs4j.model.watch;
}
