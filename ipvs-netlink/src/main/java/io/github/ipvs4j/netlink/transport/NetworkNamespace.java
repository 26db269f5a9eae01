package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;

/** The network namespace of a thread. Sockets belong to that in which their thread was when it made them. */
public final class NetworkNamespace {
    private static final int O_RDONLY = 0;
    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x4000_0000;

    private NetworkNamespace() {}

    /**
     * Moves the calling thread, and it alone, to another namespace: {@code setns}. It needs {@code CAP_SYS_ADMIN}.
     *
     * @param path a file that stands for the namespace, such as {@code /run/netns/NAME} or {@code /proc/PID/ns/net}
     * @throws SocketException with {@code ENOENT} if there is no such file, {@code EINVAL} if it is something else,
     *     {@code EPERM} without privilege
     */
    public static void enter(String path) throws SocketException {
        LibC.Function open = new LibC.Function("open", Type.SINT, Type.POINTER, Type.SINT);
        LibC.Function setns = new LibC.Function("setns", Type.SINT, Type.SINT, Type.SINT);
        try (LibC.Memory name = new LibC.Memory(path)) {
            int descriptor = (int) LibC.check("open", open.call(name.address(), O_RDONLY | O_CLOEXEC));
            try {
                LibC.check("setns", setns.call(descriptor, CLONE_NEWNET));
            } finally {
                new LibC.Function("close", Type.SINT, Type.SINT).call(descriptor);
            }
        }
    }
}
