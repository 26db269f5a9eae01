package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.netlink.transport.LibC;

/** Users as the kernel knows them. */
public final class UserId {
    private UserId() {}

    /** Returns the user who runs this process: {@code getuid}, 0…4294967295. */
    public static long real() {
        return get("getuid");
    }

    /** Returns the user whose rights this process has: {@code geteuid}, 0…4294967295. */
    public static long effective() {
        return get("geteuid");
    }

    private static long get(String function) {
        return new LibC.Function(function, Type.SINT).call() & 0xffff_ffffL;
    }
}
