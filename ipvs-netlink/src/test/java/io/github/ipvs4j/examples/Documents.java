package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.json.TableDocument;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.rules.Finding;
import io.github.ipvs4j.model.rules.SaveFormat;
import io.github.ipvs4j.model.rules.SaveReader;
import io.github.ipvs4j.model.rules.TableCheck;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.List;

/** Makes a table match a JSON document, and saves a table as rule lines. */
final class Documents {
    private Documents() {}

    /** Changes what differs, unless the document has an error; returns what is wrong with the document. */
    static List<Finding> apply(byte[] document, Ipvs ipvs) throws IpvsException {
        TableCheck check = new TableCheck();
        TableDocument.read(document, check);
        if (!check.hasErrors()) {
            Plan.between(ipvs, check.table(), Scope.EVERYTHING).execute(ipvs);
        }
        return check.findings();
    }

    /** Reads lines that {@code ipvsadm --save --numeric} has printed. */
    static TableCheck saved(byte[] lines) {
        TableCheck check = new TableCheck();
        SaveReader.read(lines, check);
        return check;
    }

    /** Returns the table as the lines that {@code ipvsadm --save --numeric} prints. */
    static String lines(Ipvs ipvs) throws IpvsException {
        TextBuffer text = new TextBuffer();
        for (ServiceStatus service : ipvs.services()) {
            SaveFormat.service(text, service.spec(), Names.numeric());
            for (RealServerStatus server : ipvs.servers(service.spec().key())) {
                SaveFormat.server(text, service.spec().key(), server.spec(), Names.numeric());
            }
        }
        return text.toString();
    }
}
