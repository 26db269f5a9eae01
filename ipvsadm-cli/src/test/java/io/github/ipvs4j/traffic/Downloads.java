package io.github.ipvs4j.traffic;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds long downloads of one client, all going on at once: a thread reads a piece of each in turn. */
final class Downloads implements AutoCloseable {
    private static final int PATIENCE_MS = 50_000;
    private static final int PIECE = 1000;
    private static final int PAUSE_MS = 100;
    /** Exceeds the data that may be under way, so the server must have heard from the client meanwhile. */
    private static final int ROUNDS = 12;

    private final List<Held> all;
    private final Set<Held> broken = ConcurrentHashMap.newKeySet();
    private final Thread reader = new Thread(this::read, "downloads");
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean closing;

    /** Starts {@code count} downloads. */
    Downloads(Client client, Visit visit, int count) {
        all = new ArrayList<>(client.hold(visit, count));
        try {
            for (Held one : all) {
                one.socket().setSoTimeout(PATIENCE_MS);
                one.socket().getOutputStream().write(Server.DOWNLOAD);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns all downloads, broken or not. */
    List<Held> all() {
        return all;
    }

    /** Returns the broken downloads, after each of the others has gone on for a while. */
    Set<Held> broken() {
        for (int i = 0; i < ROUNDS; i++) {
            int before = rounds.get();
            Await.until("all downloads go on or break", () -> rounds.get() > before);
        }
        return Set.copyOf(broken);
    }

    private void read() {
        try {
            while (!closing) {
                for (Held one : all) {
                    if (!broken.contains(one) && !goesOn(one)) {
                        broken.add(one);
                    }
                }
                rounds.incrementAndGet();
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean goesOn(Held one) {
        try {
            for (int i = 0; i < PIECE; i++) {
                if (!one.server().equals(one.in().readLine())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join();
            for (Held one : all) {
                one.close();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
