package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ServiceKey;

/** A change as the command line that makes it, without names. Those of services and servers a restore reads. */
public final class ChangeFormat {
    private static final Names NUMERIC = Names.numeric();

    private ChangeFormat() {}

    /** Appends the line, without the program's name and a line end. */
    public static void append(TextBuffer text, Change change) {
        if (change instanceof Change.AddService add) {
            SaveFormat.serviceWords(text.append("-A "), add.service(), NUMERIC);
        } else if (change instanceof Change.EditService edit) {
            SaveFormat.serviceWords(text.append("-E "), edit.service(), NUMERIC);
        } else if (change instanceof Change.DeleteService delete) {
            SaveFormat.key(text.append("-D "), delete.service(), NUMERIC);
        } else if (change instanceof Change.AddServer add) {
            SaveFormat.serverWords(text.append("-a "), add.service(), add.server(), NUMERIC);
        } else if (change instanceof Change.EditServer edit) {
            SaveFormat.serverWords(text.append("-e "), edit.service(), edit.server(), NUMERIC);
        } else if (change instanceof Change.DeleteServer delete) {
            appendServer(text.append("-d "), delete.service(), delete.server());
        } else {
            appendSetting(text, change);
        }
    }

    /** Appends what names a service, such as {@code -t HOST:PORT}. */
    public static void appendKey(TextBuffer text, ServiceKey service) {
        SaveFormat.key(text, service, NUMERIC);
    }

    /** Appends what names a server of a service, {@code -t HOST:PORT -r HOST:PORT}. */
    public static TextBuffer appendServer(TextBuffer text, ServiceKey service, Endpoint server) {
        SaveFormat.key(text, service, NUMERIC);
        NUMERIC.append(text.append(" -r "), server, null);
        return text;
    }

    private static void appendSetting(TextBuffer text, Change change) {
        if (change instanceof Change.SetTimeouts set) {
            SaveFormat.timeouts(text, set.timeouts());
        } else if (change instanceof Change.StartDaemon start) {
            SaveFormat.daemon(text, start.daemon());
        } else if (change instanceof Change.StopDaemon stop) {
            text.append("--stop-daemon ").append(stop.role().word());
        } else if (change instanceof Change.Zero zero) {
            ServiceKey service = zero.service();
            text.append("-Z");
            if (service != null) {
                SaveFormat.key(text.append(' '), service, NUMERIC);
            }
        } else {
            text.append("-C");
        }
    }
}
