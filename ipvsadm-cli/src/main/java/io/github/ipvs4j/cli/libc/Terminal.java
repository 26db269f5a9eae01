package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.netlink.transport.LibC;

/** Terminals as the C library knows them. */
public final class Terminal {
    private Terminal() {}

    /** Returns whether that file descriptor is a terminal: {@code isatty}. */
    public static boolean is(int descriptor) {
        return new LibC.Function("isatty", Type.SINT, Type.SINT).call(descriptor) == 1;
    }
}
