package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.rules.Advice;
import io.github.ipvs4j.model.rules.Limits;
import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.PartPlaces;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.RuleListener;

/** Reads a server of a document. */
final class ServerReader {
    private ServerReader() {}

    /**
     * Reads one.
     *
     * @param onlyErrors whether nothing is to be added, since the service itself makes no sense
     */
    static void read(JsonValue value, ServiceKey service, boolean onlyErrors, RuleListener listener) {
        JsonFields fields = JsonFields.of(value, listener);
        if (fields == null) {
            return;
        }
        IpAddress address = fields.address(Keys.ADDRESS);
        int servicePort =
                service instanceof ServiceKey.Address of ? of.endpoint().port() : 0;
        int port = (int) fields.number(Keys.PORT, 0, 0xffff, servicePort);
        ForwardingMethod forwarding = new ForwardingMethod(
                fields.code(Keys.FORWARDING, CodeWords.FORWARDING, Limits.U32, ForwardingMethod.DIRECT.code()));
        if (service instanceof ServiceKey.Address
                && port != servicePort
                && forwarding.code() != ForwardingMethod.MASQUERADE.code()) {
            listener.warning(fields.place(Keys.PORT), Advice.ofKeptPort(servicePort));
        }
        long weight = fields.number(Keys.WEIGHT, 0, Limits.U32, 1);
        long upper = fields.number(Keys.UPPER_THRESHOLD, 0, Limits.U32, 0);
        long lower = fields.number(Keys.LOWER_THRESHOLD, 0, Limits.U32, 0);
        Tunnel tunnel = tunnel(fields);
        fields.finish(Keys.ACTIVE, Keys.INACTIVE, Keys.PERSISTENT, Keys.STATS, Keys.RATES);
        if (address != null && !fields.hasFailed() && !onlyErrors) {
            RealServerSpec server =
                    new RealServerSpec(new Endpoint(address, port), forwarding, weight, upper, lower, tunnel);
            listener.change(new Change.AddServer(service, server), new Places(fields));
        }
    }

    private static Tunnel tunnel(JsonFields server) {
        JsonFields fields = server.object(Keys.TUNNEL);
        if (fields == null) {
            return Tunnel.IPIP;
        }
        long type = fields.code(Keys.TYPE, CodeWords.TUNNELS, 0xff, TunnelType.IPIP.code());
        long port = fields.number(Keys.PORT, 0, 0xffff, 0);
        long flags = fields.code(Keys.CHECKSUM, CodeWords.CHECKSUMS, 0xffff, Tunnel.NO_CHECKSUM);
        server.finish(fields);
        return new Tunnel(new TunnelType((int) type), (int) port, (int) flags);
    }

    /** Finds the members of a server. */
    private record Places(JsonFields fields) implements PartPlaces {
        @Override
        public Place place(Part part) {
            return switch (part) {
                case WEIGHT -> fields.place(Keys.WEIGHT);
                case THRESHOLD ->
                    fields.place(fields.has(Keys.LOWER_THRESHOLD) ? Keys.LOWER_THRESHOLD : Keys.UPPER_THRESHOLD);
                case TUNNEL -> fields.place(fields.has(Keys.TUNNEL) ? Keys.TUNNEL : Keys.FORWARDING);
                default -> fields.place(Keys.ADDRESS);
            };
        }
    }
}
