package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/** Reads everything before anything is shown, in the order of the listings. */
public final class DirectorReader {
    private DirectorReader() {}

    /** Reads it. */
    public static DirectorStatus read(Ipvs ipvs) throws IpvsException {
        List<DirectorStatus.Service> services = Selection.EVERYTHING.read(ipvs);
        return new DirectorStatus(ipvs.info(), ipvs.timeouts(), ipvs.daemons(), services);
    }
}
