package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.TableJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the member {@code status} of a document. */
final class StatusJson {
    private StatusJson() {}

    /** Writes the known facts and the reason if IPVS does not answer. */
    static void unanswered(JsonWriter json, HostState host, String reason) {
        json.beginObject("status");
        json.member("available", false);
        json.member("in_kernel", host.hasIpvs());
        json.member("reason", reason);
        privileges(json, host.missing());
        json.endObject();
    }

    /** Writes everything but the services. */
    static void write(JsonWriter json, StatusReport report) {
        json.beginObject("status");
        json.member("available", true);
        json.member("healthy", report.concerns().isEmpty());
        json.beginArray("attention");
        for (Concern concern : report.concerns()) {
            json.beginObject();
            json.member("kind", concern.kind().word());
            json.member("text", concern.text());
            json.endObject();
        }
        json.endArray();
        totals(json, report);
        if (report.isOfDirector()) {
            host(json, report);
        }
        json.endObject();
    }

    private static void totals(JsonWriter json, StatusReport report) {
        TableTotals totals = report.totals();
        json.beginObject("totals");
        json.member("services_count", report.director().services().size());
        json.member("servers_count", totals.servers());
        json.member("usable_servers_count", totals.usableServers());
        json.member("drained_servers_count", totals.drainedServers());
        json.member("active_connections", totals.active());
        json.member("inactive_connections", totals.inactive());
        json.member("persistent_connections", totals.persistent());
        TableJson.stats(json, totals.total());
        json.endObject();
    }

    private static void host(JsonWriter json, StatusReport report) {
        HostState host = report.host();
        strings(json, "modules", host.modules());
        strings(json, "kernel_tables", host.tables().lines());
        strings(json, "slow", SlowPaths.of(report.director(), host));
        if (host.showsParameters()) {
            json.beginArray("changed_parameters");
            for (ChangedParameter each : host.changed()) {
                json.beginObject();
                json.member("name", each.name());
                json.member("value", each.value());
                json.member("default", each.parameter().usual());
                json.member("meaning", each.parameter().meaning());
                json.endObject();
            }
            json.endArray();
        }
        privileges(json, host.missing());
    }

    /** Leaves the member out if the privileges are unknown. */
    private static void privileges(JsonWriter json, @Nullable List<Capability> missing) {
        if (missing != null) {
            json.beginArray("missing_privileges");
            for (Capability each : missing) {
                json.element(each.name());
            }
            json.endArray();
        }
    }

    private static void strings(JsonWriter json, String key, List<String> values) {
        json.beginArray(key);
        for (String value : values) {
            json.element(value);
        }
        json.endArray();
    }
}
