package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/** Reads everything before anything is shown; services and servers come in the order of the listings. */
public final class DirectorReader {
    private DirectorReader() {}

    /** Reads the whole director. */
    public static DirectorStatus read(Ipvs ipvs) throws IpvsException {
        return read(ipvs, Selection.EVERYTHING);
    }

    /** Reads the director with the selected part of the table. */
    static DirectorStatus read(Ipvs ipvs, Selection selection) throws IpvsException {
        List<DirectorStatus.Service> services = selection.read(ipvs);
        return new DirectorStatus(ipvs.info(), ipvs.timeouts(), ipvs.daemons(), services);
    }

    /** Reads the services that {@code selection} selects at least in part, with all their servers. */
    public static DirectorStatus readWhole(Ipvs ipvs, Selection selection) throws IpvsException {
        List<DirectorStatus.Service> services = selection.readWhole(ipvs);
        return new DirectorStatus(ipvs.info(), ipvs.timeouts(), ipvs.daemons(), services);
    }
}
