package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A table in memory that was another one. */
final class Copy {
    private final FakeIpvs ipvs = new FakeIpvs();

    Copy(List<DirectorStatus.Service> table) {
        for (DirectorStatus.Service service : table) {
            ipvs.put(service.status());
            for (RealServerStatus server : service.servers()) {
                ipvs.put(service.key(), server);
            }
        }
    }

    /** What it has after changes, none of which is refused. */
    Set<String> after(List<Change> changes) throws IpvsException {
        for (Change change : changes) {
            ipvs.apply(change);
        }
        Set<String> texts = new TreeSet<>();
        for (DirectorStatus.Service service : DirectorStatus.readServices(ipvs)) {
            texts.add(service.status().spec().toString());
            service.servers().forEach(server -> texts.add(service.key() + " -> " + server.spec()));
        }
        return texts;
    }
}
