package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.watch.TableLook;
import io.github.ipvs4j.model.watch.TableWatch;
import java.util.ArrayList;
import java.util.List;

/** Tells what happens to a table and how busy its services are. */
final class Watcher {
    private final TableWatch watch = new TableWatch();

    /** Looks once, and tells what is new since the look before. */
    List<String> look(Ipvs ipvs) throws IpvsException {
        List<String> news = new ArrayList<>();
        TableLook look = watch.look(ipvs);
        for (Change change : look.changes()) {
            news.add(change.toString());
        }
        for (DirectorStatus.Service service : look.table()) {
            news.add(service.key() + ": " + service.status().stats().connectionRate() + " connections per second");
        }
        return news;
    }
}
