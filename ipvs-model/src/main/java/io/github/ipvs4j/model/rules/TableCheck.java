package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the changes that a file asks for on a {@link DesiredTable}, and notes all that is wrong with them. */
public final class TableCheck implements RuleListener {
    private final DesiredTable table = new DesiredTable();
    private final int most;
    private final List<Finding> findings = new ArrayList<>();
    /** The number of errors that were found but not kept, and below, of warnings. */
    private int moreErrors;

    private int moreWarnings;
    private int errors;

    /** Creates a check that keeps all findings. */
    public TableCheck() {
        this(Integer.MAX_VALUE);
    }

    /** Creates a check that keeps at most this many errors and this many warnings. */
    public TableCheck(int most) {
        this.most = most;
    }

    /** Returns the table as far as it has come. */
    public DesiredTable table() {
        return table;
    }

    @Override
    public void change(Change change, PartPlaces places) {
        Addition addition = new Addition();
        change.accept(addition);
        if (addition.all && !table.services().isEmpty()) {
            warning(
                    places.place(Part.COMMAND),
                    Advice.ofClearing(table.services().size()));
        }
        Objection objection = table.apply(change, places.place(addition.part));
        if (objection != null) {
            refused(places.place(objection.part()), objection.message());
        }
        if (addition.service != null) {
            for (Objection advice : Advice.of(addition.service)) {
                warning(places.place(advice.part()), advice.message());
            }
        }
    }

    /** Finds the subject of a change, and the part of its line that names the added thing. */
    private static final class Addition implements ChangeVisitor<RuntimeException> {
        private Part part = Part.COMMAND;
        /** The settings of a service, which may be worth advice. */
        private @Nullable ServiceSpec service;
        /** True if all services go. */
        private boolean all;

        @Override
        public void addService(ServiceSpec added) {
            part = Part.SERVICE;
            service = added;
        }

        @Override
        public void editService(ServiceSpec edited) {
            part = Part.SERVICE;
            service = edited;
        }

        @Override
        public void deleteService(ServiceKey deleted) {}

        @Override
        public void addServer(ServiceKey of, RealServerSpec server) {
            part = Part.SERVER;
        }

        @Override
        public void editServer(ServiceKey of, RealServerSpec server) {}

        @Override
        public void deleteServer(ServiceKey of, Endpoint server) {}

        @Override
        public void setTimeouts(Timeouts timeouts) {}

        @Override
        public void startDaemon(SyncDaemon daemon) {}

        @Override
        public void stopDaemon(SyncRole role) {}

        @Override
        public void zero(@Nullable ServiceKey of) {}

        @Override
        public void flush() {
            all = true;
        }
    }

    @Override
    public void error(Place place, String message) {
        error(new Finding(place, Finding.Kind.SENSELESS, message));
    }

    /** Records the changes that the kernel would refuse. */
    public void refused(Place place, String message) {
        error(new Finding(place, Finding.Kind.REFUSED, message));
    }

    private void error(Finding error) {
        if (errors == most) {
            moreErrors++;
        } else {
            errors++;
            findings.add(error);
        }
    }

    @Override
    public void warning(Place place, String message) {
        if (findings.size() - errors == most) {
            moreWarnings++;
        } else {
            findings.add(new Finding(place, Finding.Kind.WARNING, message));
        }
    }

    /** Warns of probable mistakes in a service as a whole, after all changes. */
    public void advise() {
        for (DesiredService service : table.services()) {
            for (String advice : ServiceAdvice.of(service)) {
                warning(service.place(), advice);
            }
        }
    }

    /** Returns whether the file has a line that makes no sense, or that the kernel would refuse. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns the number of errors that {@link #findings} leaves out. */
    public int moreErrors() {
        return moreErrors;
    }

    /** Returns the number of warnings that {@link #findings} leaves out. */
    public int moreWarnings() {
        return moreWarnings;
    }

    /** Returns the findings in the order of the file. If there are very many, returns only the first ones. */
    public List<Finding> findings() {
        Collections.sort(findings);
        return findings;
    }
}
