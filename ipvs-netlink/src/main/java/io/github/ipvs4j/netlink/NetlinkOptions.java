package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.traffic.TrafficListener;
import org.jspecify.annotations.Nullable;

/** Options of {@link NetlinkIpvs#open(NetlinkOptions)}. Immutable. */
public final class NetlinkOptions {
    /** The default time-out for an answer, in seconds. */
    public static final int DEFAULT_TIMEOUT_SECONDS = 15;
    /** The longest time-out in seconds: a day. */
    public static final int MAX_TIMEOUT_SECONDS = 86_400;

    /**
     * Returns the defaults: the calling thread's namespace, a time-out of {@value #DEFAULT_TIMEOUT_SECONDS} seconds, no
     * listener.
     */
    public static final NetlinkOptions DEFAULTS = new NetlinkOptions(null, DEFAULT_TIMEOUT_SECONDS, null, true);

    private static final int BYTE = 0xff;

    private final @Nullable String namespace;
    private final int timeoutSeconds;
    private final @Nullable TrafficListener traffic;
    private final boolean cleaned;

    private NetlinkOptions(
            @Nullable String namespace, int timeoutSeconds, @Nullable TrafficListener traffic, boolean cleaned) {
        this.namespace = namespace;
        this.timeoutSeconds = timeoutSeconds;
        this.traffic = traffic;
        this.cleaned = cleaned;
    }

    /**
     * Returns these options with another network namespace, which needs {@code CAP_SYS_ADMIN}.
     *
     * @param nameOrPath a name that {@code ip netns} gave, or, if there is a slash in it, a path such as
     *     {@code /proc/PID/ns/net}; each byte is one character
     * @throws IllegalArgumentException if a character is no byte, or NUL
     */
    public NetlinkOptions withNamespace(String nameOrPath) {
        for (int i = 0; i < nameOrPath.length(); i++) {
            if (nameOrPath.charAt(i) == 0 || nameOrPath.charAt(i) > BYTE) {
                throw new IllegalArgumentException("namespace must be bytes but NUL, one character each");
            }
        }
        return new NetlinkOptions(nameOrPath, timeoutSeconds, traffic, cleaned);
    }

    /**
     * Returns these options with another time-out.
     *
     * @param seconds the time-out for an answer, 1…{@value #MAX_TIMEOUT_SECONDS}; stopping a daemon or loading a
     *     scheduler's module may take the kernel a few seconds
     * @throws IllegalArgumentException if the time-out is out of range
     */
    public NetlinkOptions withTimeoutSeconds(int seconds) {
        if (seconds < 1 || seconds > MAX_TIMEOUT_SECONDS) {
            throw new IllegalArgumentException("time-out must be 1…" + MAX_TIMEOUT_SECONDS + " s, not " + seconds);
        }
        return new NetlinkOptions(namespace, seconds, traffic, cleaned);
    }

    /** Returns these options with a listener that sees every datagram, or without one if it is null. */
    public NetlinkOptions withTraffic(@Nullable TrafficListener listener) {
        return new NetlinkOptions(namespace, timeoutSeconds, listener, cleaned);
    }

    /**
     * Returns these options without the thread that closes forgotten handles, for programs that end soon or close every
     * handle.
     */
    public NetlinkOptions withoutCleaner() {
        return new NetlinkOptions(namespace, timeoutSeconds, traffic, false);
    }

    @Nullable
    String namespace() {
        return namespace;
    }

    int timeoutSeconds() {
        return timeoutSeconds;
    }

    @Nullable
    TrafficListener traffic() {
        return traffic;
    }

    boolean isCleaned() {
        return cleaned;
    }
}
