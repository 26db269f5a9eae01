package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.Type;

/** Users as the kernel knows them. */
public final class UserId {
    private UserId() {}

    /** The user who runs this process: {@code getuid}, 0…4294967295. */
    public static long real() {
        return new LibC.Function("getuid", Type.SINT).call() & 0xffff_ffffL;
    }
}
