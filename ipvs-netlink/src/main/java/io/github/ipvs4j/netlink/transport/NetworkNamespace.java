package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;

/**
 * Names a network namespace by its file. Each entering opens the file again. A socket belongs to the namespace in
 * which its thread was when it opened it, and so does a file below {@code /proc/thread-self/net}, even if the thread
 * moves to another one later.
 */
public final class NetworkNamespace {
    /** The directory of the names of {@code ip netns}. */
    private static final String NAMED = "/run/netns/";

    private static final String OWN = "/proc/thread-self/ns/net";
    private static final int O_RDONLY = 0;
    /** A flag that prevents waiting at a pipe. */
    private static final int O_NONBLOCK = 0x800;

    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x4000_0000;

    private final String path;

    private NetworkNamespace(String path) {
        this.path = path;
    }

    /**
     * Returns the namespace with that name or path. It need not exist until somebody enters it.
     *
     * @param name a name that {@code ip netns} gave, or, if there is a slash in it, a path such as
     *     {@code /proc/PID/ns/net}
     */
    public static NetworkNamespace of(String name) {
        return new NetworkNamespace(name.indexOf('/') < 0 ? NAMED + name : name);
    }

    /** Returns the path of its file. */
    public String path() {
        return path;
    }

    /**
     * Moves the calling thread, and it alone, to the namespace: {@code setns}. It needs {@code CAP_SYS_ADMIN}, and
     * must not be a virtual thread.
     *
     * @return the handle that brings the thread back
     * @throws SocketException with {@code ENOENT} if there is no such file, {@code EINVAL} if it is something else,
     *     {@code EPERM} or {@code EACCES} without privilege; the thread is where it was
     */
    public Stay enter() throws SocketException {
        Stay stay = new Stay(open(OWN));
        try {
            move();
        } catch (SocketException e) {
            close(stay.home);
            throw e;
        }
        return stay;
    }

    /** Moves the calling thread there for good. */
    void move() throws SocketException {
        int there = open(path);
        try {
            moveTo(there);
        } finally {
            close(there);
        }
    }

    private static int open(String file) throws SocketException {
        LibC.Function open = new LibC.Function("open", Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory name = new LibC.Memory(file)) {
            return (int) LibC.check("open", open.call(name.address(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        }
    }

    static void moveTo(int descriptor) throws SocketException {
        LibC.Function setns = new LibC.Function("setns", Type.SINT, Type.SINT, Type.SINT);
        LibC.check("setns", setns.call(descriptor, CLONE_NEWNET));
    }

    static void close(int descriptor) {
        new LibC.Function("close", Type.SINT, Type.SINT).call(descriptor);
    }

    /** The stay of a thread in the namespace. */
    public static final class Stay implements AutoCloseable {
        private final int home;

        private Stay(int home) {
            this.home = home;
        }

        /**
         * Brings the thread back to the namespace that it came from. Call this once.
         *
         * @throws SocketException if the kernel refuses, so that the thread stays in the namespace
         */
        @Override
        public void close() throws SocketException {
            try {
                moveTo(home);
            } finally {
                NetworkNamespace.close(home);
            }
        }
    }
}
