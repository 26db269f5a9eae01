package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the kernel tells of some servers at one moment. Those that are gone are not in it. */
final class Look {
    /** Of no servers. */
    static final Look NOTHING = new Look(false);

    private final Map<Member, RealServerStatus> there = new LinkedHashMap<>();
    private final boolean clientsReturn;

    private Look(boolean clientsReturn) {
        this.clientsReturn = clientsReturn;
    }

    /**
     * Asks the kernel, once for each service.
     *
     * @param clientsReturn as in {@link Left#of}
     */
    static Look at(Iterable<Member> members, boolean clientsReturn, Ipvs ipvs) throws IpvsException {
        Look look = new Look(clientsReturn);
        Map<ServiceKey, List<RealServerStatus>> services = new HashMap<>();
        for (Member member : members) {
            List<RealServerStatus> servers = services.get(member.service());
            if (servers == null) {
                servers = ipvs.servers(member.service());
                services.put(member.service(), servers);
            }
            for (RealServerStatus server : servers) {
                if (server.spec().endpoint().equals(member.endpoint())) {
                    look.there.put(member, server);
                }
            }
        }
        return look;
    }

    /** The servers that are still in the table. */
    Iterable<Member> members() {
        return there.keySet();
    }

    /** Whether one of them is still in the table. */
    boolean has(Member member) {
        return there.containsKey(member);
    }

    /** The weight that one of them has now. */
    long weight(Member member) {
        RealServerStatus server = there.get(member);
        return server == null ? 0 : server.spec().weight();
    }

    /** What one of them still has. */
    Left left(Member member) {
        RealServerStatus server = there.get(member);
        return server == null ? Left.NOTHING : Left.of(member.service(), server, clientsReturn);
    }

    /** What all of them have together. */
    Left total() {
        Left total = Left.NOTHING;
        for (Member member : there.keySet()) {
            total = total.plus(left(member));
        }
        return total;
    }
}
