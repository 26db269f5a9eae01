package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageWriter;

/** Encodes and decodes the {@code IPVS_CMD_ATTR_SERVICE} nest. */
final class ServiceCodec extends NestDecoder<ServiceStatus> {
    private static final int ALL_FLAGS = 0xffff_ffff;

    private final StatsCodec counters = new StatsCodec();

    ServiceCodec() {
        super(Attributes.Top.SERVICE);
    }

    /** Writes all settings of a service that is added or edited. */
    static void write(MessageWriter message, ServiceSpec spec) {
        int nest = message.beginNest(Attributes.Top.SERVICE);
        writeIdentity(message, spec.key());
        message.string(Attributes.Service.SCHEDULER, spec.scheduler());
        String engine = spec.persistenceEngine();
        if (engine != null) {
            message.string(Attributes.Service.PERSISTENCE_ENGINE, engine);
        }
        message.u32Pair(Attributes.Service.FLAGS, spec.flags(), ALL_FLAGS);
        message.u32(Attributes.Service.TIMEOUT, spec.timeoutSeconds());
        writeNetmask(message, spec.netmask());
        message.endNest(nest);
    }

    /** Writes the key of a service. */
    static void write(MessageWriter message, ServiceKey key) {
        int nest = message.beginNest(Attributes.Top.SERVICE);
        writeIdentity(message, key);
        message.endNest(nest);
    }

    private static void writeIdentity(MessageWriter message, ServiceKey key) {
        message.u16(Attributes.Service.FAMILY, key.family().code());
        key.accept(new IdentityWriter(message));
    }

    private record IdentityWriter(MessageWriter message) implements ServiceKeyVisitor<MessageWriter> {
        @Override
        public MessageWriter address(ServiceKey.Address key) {
            message.u16(Attributes.Service.PROTOCOL, key.protocol().number());
            message.address(Attributes.Service.ADDRESS, key.endpoint().address());
            message.u16Network(Attributes.Service.PORT, key.endpoint().port());
            return message;
        }

        @Override
        public MessageWriter firewallMark(ServiceKey.FirewallMark key) {
            message.u32(Attributes.Service.FIREWALL_MARK, key.mark());
            return message;
        }
    }

    /** Writes an IPv4 mask as it lies in memory, and an IPv6 prefix length as a number. */
    private static void writeNetmask(MessageWriter message, Netmask mask) {
        if (mask.family() == AddressFamily.IPV4) {
            message.u32Network(Attributes.Service.NETMASK, mask.bits());
        } else {
            message.u32(Attributes.Service.NETMASK, mask.bits());
        }
    }

    @Override
    ServiceStatus decodeNest(AttributeReader nest) throws MalformedMessageException {
        int family = 0;
        int protocol = 0;
        long addressPlace = -1;
        int port = 0;
        long mark = 0;
        String scheduler = "";
        String engine = "";
        int flags = 0;
        long timeout = 0;
        long maskAsNumber = -1;
        int maskAsMemory = -1;
        long stats = StatsCodec.NOWHERE;
        long stats64 = StatsCodec.NOWHERE;
        while (nest.next()) {
            switch (nest.type()) {
                case Attributes.Service.FAMILY -> family = nest.u16();
                case Attributes.Service.PROTOCOL -> protocol = nest.u16();
                case Attributes.Service.ADDRESS -> addressPlace = nest.place();
                case Attributes.Service.PORT -> port = nest.u16Network();
                case Attributes.Service.FIREWALL_MARK -> mark = nest.u32();
                case Attributes.Service.SCHEDULER -> scheduler = nest.stringAmong(Scheduler.known());
                case Attributes.Service.PERSISTENCE_ENGINE -> engine = nest.string();
                case Attributes.Service.FLAGS -> flags = nest.firstOfU32Pair();
                case Attributes.Service.TIMEOUT -> timeout = nest.u32();
                case Attributes.Service.NETMASK -> {
                    maskAsNumber = nest.u32();
                    maskAsMemory = nest.u32Network();
                }
                case Attributes.Service.STATS -> stats = nest.place();
                case Attributes.Service.STATS64 -> stats64 = nest.place();
                default -> {
                    // ignore attributes of newer kernels
                }
            }
        }
        nest.finish();
        AddressFamily known = AddressFamily.ofCode(family);
        if (known == null || mark == 0 && addressPlace < 0) {
            throw new MalformedMessageException("a service without " + (known == null ? "a family" : "an address"));
        }
        ServiceKey key;
        if (mark != 0) {
            key = new ServiceKey.FirewallMark(mark, known);
        } else {
            Endpoint endpoint = new Endpoint(nest.address(known, addressPlace), port);
            nest.finish();
            key = new ServiceKey.Address(Protocol.of(protocol), endpoint);
        }
        int maskBits = known == AddressFamily.IPV4 ? maskAsMemory : (int) maskAsNumber;
        Netmask mask = maskAsNumber < 0 || maskBits == Netmask.full(known).bits()
                ? Netmask.full(known)
                : Netmask.reported(known, maskBits);
        ServiceSpec spec = ServiceSpec.reported(
                key,
                scheduler.isEmpty() ? Scheduler.NONE : scheduler,
                flags,
                timeout,
                mask,
                engine.isEmpty() ? null : engine);
        return new ServiceStatus(spec, counters.decode(nest, stats64 != StatsCodec.NOWHERE ? stats64 : stats));
    }
}
