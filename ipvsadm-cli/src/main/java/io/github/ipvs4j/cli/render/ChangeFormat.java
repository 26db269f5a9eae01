package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.rules.SaveFormat;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** Writes a change as the command line that makes it, without names. Those of services and servers a restore reads. */
public final class ChangeFormat implements ChangeVisitor<RuntimeException> {
    private static final Names NUMERIC = Names.numeric();

    private final TextBuffer text;

    private ChangeFormat(TextBuffer text) {
        this.text = text;
    }

    /** Appends the line, without the program's name and a line end. */
    public static void append(TextBuffer text, Change change) {
        change.accept(new ChangeFormat(text));
    }

    /** Returns the option that names a service, such as {@code -t HOST:PORT}. */
    public static String key(ServiceKey service) {
        TextBuffer text = new TextBuffer();
        SaveFormat.key(text, service, NUMERIC);
        return text.toString();
    }

    /** Appends the options that name a server of a service, {@code -t HOST:PORT -r HOST:PORT}. */
    public static TextBuffer appendServer(TextBuffer text, ServiceKey service, Endpoint server) {
        SaveFormat.key(text, service, NUMERIC);
        NUMERIC.append(text.append(" -r "), server, null);
        return text;
    }

    @Override
    public void addService(ServiceSpec service) {
        SaveFormat.serviceWords(text.append("-A "), service, NUMERIC);
    }

    @Override
    public void editService(ServiceSpec service) {
        SaveFormat.serviceWords(text.append("-E "), service, NUMERIC);
    }

    @Override
    public void deleteService(ServiceKey service) {
        SaveFormat.key(text.append("-D "), service, NUMERIC);
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        SaveFormat.serverWords(text.append("-a "), service, server, NUMERIC);
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        SaveFormat.serverWords(text.append("-e "), service, server, NUMERIC);
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        appendServer(text.append("-d "), service, server);
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        SaveFormat.timeouts(text, timeouts);
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        SaveFormat.daemon(text, daemon);
    }

    @Override
    public void stopDaemon(SyncRole role) {
        text.append("--stop-daemon ").append(role.word());
    }

    @Override
    public void zero(@Nullable ServiceKey service) {
        text.append("-Z");
        if (service != null) {
            SaveFormat.key(text.append(' '), service, NUMERIC);
        }
    }

    @Override
    public void flush() {
        text.append("-C");
    }
}
