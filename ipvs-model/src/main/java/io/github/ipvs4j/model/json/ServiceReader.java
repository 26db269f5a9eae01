package io.github.ipvs4j.model.json;

import static io.github.ipvs4j.model.json.JsonFields.REQUIRED;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.rules.Limits;
import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.PartPlaces;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.RuleListener;
import io.github.ipvs4j.model.rules.SchedulerFlags;
import org.jspecify.annotations.Nullable;

/** Reads a service of a document, and its servers. */
final class ServiceReader {
    private static final int MAX_PORT = 0xffff;

    private final JsonFields fields;
    private final RuleListener listener;

    private ServiceReader(JsonFields fields, RuleListener listener) {
        this.fields = fields;
        this.listener = listener;
    }

    static void read(JsonValue value, RuleListener listener) {
        JsonFields fields = JsonFields.of(value, listener);
        if (fields != null) {
            new ServiceReader(fields, listener).read();
        }
    }

    private void read() {
        ServiceKey key = fields.has(Keys.FIREWALL_MARK) ? mark() : address();
        if (key == null) {
            // whatever else there is can only be understood together with it
            return;
        }
        ServiceSpec spec = service(key);
        boolean failed = fields.hasFailed();
        if (!failed) {
            listener.change(new Change.AddService(spec), new Places(fields));
        }
        for (JsonValue server : fields.array(Keys.SERVERS)) {
            ServerReader.read(server, key, failed, listener);
        }
        fields.finish(Keys.STATS, Keys.RATES);
    }

    private ServiceKey mark() {
        if (fields.has(Keys.ADDRESS)) {
            fields.fail(Keys.ADDRESS, "a service has either \"address\" or \"firewall_mark\"");
        }
        long mark = fields.number(Keys.FIREWALL_MARK, 1, Limits.U32, REQUIRED);
        long family = fields.code(Keys.ADDRESS_FAMILY, CodeWords.FAMILIES, REQUIRED, AddressFamily.IPV4.code());
        return new ServiceKey.FirewallMark(
                mark, family == AddressFamily.IPV6.code() ? AddressFamily.IPV6 : AddressFamily.IPV4);
    }

    private @Nullable ServiceKey address() {
        long protocol = fields.code(Keys.PROTOCOL, CodeWords.PROTOCOLS, 0xffff, REQUIRED);
        IpAddress address = fields.address(Keys.ADDRESS);
        long port = fields.number(Keys.PORT, 0, MAX_PORT, REQUIRED);
        return address == null
                ? null
                : new ServiceKey.Address(new Protocol((int) protocol), new Endpoint(address, (int) port));
    }

    private ServiceSpec service(ServiceKey key) {
        String scheduler = fields.name(Keys.SCHEDULER, Scheduler.MAX_NAME_BYTES, Scheduler.DEFAULT);
        scheduler = scheduler == null ? Scheduler.DEFAULT : scheduler;
        long others = fields.number(Keys.OTHER_FLAGS, 0, Limits.U32, 0);
        int flags = (int) others & ~ServiceSpec.SETTABLE_FLAGS | schedulerFlags(scheduler);
        if (fields.truth(Keys.ONE_PACKET, false)) {
            flags |= ServiceSpec.ONE_PACKET;
            checkOnePacket(key);
        }
        Netmask mask = Netmask.full(key.family());
        long timeout = 0;
        String engine = null;
        JsonFields persistence = fields.object(Keys.PERSISTENCE);
        if (persistence != null) {
            boolean enabled = persistence.truth(Keys.ENABLED, true);
            flags |= enabled ? ServiceSpec.PERSISTENT : 0;
            timeout = persistence.number(Keys.TIMEOUT, 0, Limits.U32, enabled ? REQUIRED : 0);
            mask = mask(persistence, mask);
            engine = persistence.name(Keys.ENGINE, Limits.ENGINE_BYTES, null);
            fields.finish(persistence);
        }
        if (key instanceof ServiceKey.Address address
                && address.endpoint().port() == 0
                && !fields.hasFailed()
                && (flags & ServiceSpec.PERSISTENT) == 0) {
            fields.fail(Keys.PORT, "only a persistent service may have port 0");
        }
        return ServiceSpec.reported(key, scheduler, flags, timeout, mask, engine);
    }

    private void checkOnePacket(ServiceKey key) {
        if (key instanceof ServiceKey.Address address && !address.protocol().isUdp()) {
            fields.fail(Keys.ONE_PACKET, "only a UDP service may schedule each packet on its own");
        }
    }

    private int schedulerFlags(String scheduler) {
        int flags = 0;
        for (JsonValue element : fields.array(Keys.SCHEDULER_FLAGS)) {
            String word = element instanceof JsonValue.Text text ? text.value() : "";
            String only = SchedulerFlags.scheduler(word);
            int flag = SchedulerFlags.bit(word);
            if (flag == 0) {
                fields.fail(Keys.SCHEDULER_FLAGS, "an element of \"scheduler_flags\" is not a scheduler flag");
            } else if (only != null && !only.equals(scheduler)) {
                fields.fail(Keys.SCHEDULER_FLAGS, "\"" + word + "\" is not for the scheduler " + scheduler);
            }
            flags |= flag;
        }
        return flags;
    }

    private static Netmask mask(JsonFields persistence, Netmask full) {
        if (full.family() == AddressFamily.IPV6) {
            return new Netmask(
                    AddressFamily.IPV6, (int) persistence.number(Keys.PREFIX_LENGTH, 1, full.bits(), full.bits()));
        }
        IpAddress mask = persistence.addressIfAny(Keys.NETMASK);
        if (mask != null && mask.family() != AddressFamily.IPV4) {
            persistence.fail(Keys.NETMASK, "\"netmask\" must be an IPv4 address");
            return full;
        }
        return mask == null ? full : new Netmask(AddressFamily.IPV4, mask.word(0));
    }

    /** Finds the members of a service. */
    private record Places(JsonFields fields) implements PartPlaces {
        @Override
        public Place place(Part part) {
            return switch (part) {
                case SCHEDULER -> fields.place(Keys.SCHEDULER);
                case FLAGS -> fields.place(Keys.SCHEDULER_FLAGS);
                case ENGINE, NETMASK -> fields.place(Keys.PERSISTENCE);
                default -> fields.place(fields.has(Keys.ADDRESS) ? Keys.ADDRESS : Keys.FIREWALL_MARK);
            };
        }
    }
}
