package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Enters a network namespace, opens something there and ends. The caller never leaves its own: it may be a virtual
 * thread, whose carrier would stay in the namespace when another one comes to it.
 */
public abstract class NamespaceThread extends Thread {
    private static final String OWN = "/proc/thread-self/ns/net";
    /**
     * {@code ioctl} that returns a descriptor of the namespace of a socket. Since Linux 4.9; needs
     * {@code CAP_NET_ADMIN}.
     */
    private static final int SIOCGSKNS = 0x894c;

    private static final int LONGEST_LINK = 63;

    private @Nullable Throwable failure;

    private NamespaceThread() {
        super(null, null, "ipvs-namespace", 0, false);
        setDaemon(true);
    }

    /** Moves this thread to the namespace. */
    abstract void go() throws SocketException;

    /** Opens the wanted thing in the namespace. */
    abstract void open() throws SocketException, IOException;

    /**
     * Opens a socket in a network namespace.
     *
     * @param namespace as {@link NetworkNamespace#of} takes it
     * @param timeoutSeconds as {@link JnrNetlinkSocket#open} takes it
     * @throws SocketException {@linkplain SocketException#isOfNamespace() of the namespace} if the thread cannot go
     *     there
     */
    public static NetlinkSocket openSocket(String namespace, int timeoutSeconds) throws SocketException {
        SocketThread thread = new SocketThread(NetworkNamespace.of(namespace), timeoutSeconds);
        try {
            thread.runToTheEnd();
        } catch (IOException e) {
            throw new AssertionError("no file was opened", e);
        }
        return thread.opened();
    }

    /**
     * Opens a file as the namespace of a socket shows it, in the calling thread if that is its own namespace.
     *
     * @param elsewhere whether the socket was opened in another namespace than its opener's
     * @throws SocketException {@linkplain SocketException#isOfNamespace() of the namespace} if the kernel does not
     *     report the namespace: before Linux 4.9, or without {@code CAP_NET_ADMIN}
     */
    static InputStream openFile(int socket, boolean elsewhere, String path) throws SocketException, IOException {
        LibC.Function ioctl = new LibC.Function("ioctl", Type.SINT, Type.SINT, Type.SLONG, Type.SLONG);
        int namespace = (int) ioctl.call(socket, SIOCGSKNS, 0);
        if (namespace < 0 && elsewhere) {
            throw SocketException.ofNamespace(SocketException.refused("ioctl", LibC.errno()));
        }
        if (namespace < 0) {
            return new FileInputStream(path); // most likely that of the thread that opened the socket
        }
        try {
            if (target("/proc/self/fd/" + namespace).equals(target(OWN))) {
                return new FileInputStream(path);
            }
            FileThread thread = new FileThread(namespace, path);
            thread.runToTheEnd();
            return thread.opened();
        } finally {
            NetworkNamespace.close(namespace);
        }
    }

    /**
     * Returns the target of a link of {@code /proc}, such as {@code net:[4026531840]}; an empty text if {@code /proc}
     * is not mounted.
     */
    private static String target(String link) {
        LibC.Function readlink = new LibC.Function("readlink", Type.SLONG, Type.POINTER, Type.POINTER, Type.SLONG);
        try (LibC.Memory name = new LibC.Memory(link);
                LibC.Memory told = new LibC.Memory(LONGEST_LINK + 1)) {
            long length = readlink.call(name.address(), told.address(), LONGEST_LINK);
            return length < 0 ? "" : LibC.stringAt(told.address());
        }
    }

    final void runToTheEnd() throws SocketException, IOException {
        start();
        boolean interrupted = false;
        while (true) {
            try {
                join();
                break;
            } catch (InterruptedException e) {
                interrupted = true; // it opens something at once, or not at all
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof SocketException e) {
            throw e;
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    /** Runs the opening. The waiting thread throws its exception. */
    @Override
    public void run() {
        try {
            enter();
            open();
        } catch (SocketException | IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    private void enter() throws SocketException {
        try {
            go();
        } catch (SocketException e) {
            throw SocketException.ofNamespace(e);
        }
    }

    private static final class SocketThread extends NamespaceThread {
        private final NetworkNamespace namespace;
        private final int timeoutSeconds;
        private @Nullable NetlinkSocket opened;

        SocketThread(NetworkNamespace namespace, int timeoutSeconds) {
            this.namespace = namespace;
            this.timeoutSeconds = timeoutSeconds;
        }

        @Override
        void go() throws SocketException {
            namespace.move();
        }

        @Override
        void open() throws SocketException {
            opened = JnrNetlinkSocket.open(timeoutSeconds, true);
        }

        NetlinkSocket opened() {
            return Objects.requireNonNull(opened);
        }
    }

    private static final class FileThread extends NamespaceThread {
        private final int namespace;
        private final String path;
        private @Nullable InputStream opened;

        FileThread(int namespace, String path) {
            this.namespace = namespace;
            this.path = path;
        }

        @Override
        void go() throws SocketException {
            NetworkNamespace.moveTo(namespace);
        }

        @Override
        void open() throws IOException {
            opened = new FileInputStream(path);
        }

        InputStream opened() {
            return Objects.requireNonNull(opened);
        }
    }
}
