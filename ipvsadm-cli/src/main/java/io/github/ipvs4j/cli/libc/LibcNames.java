package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.netlink.transport.LibC;
import org.jspecify.annotations.Nullable;

/**
 * Looks up names with the C library, so that {@code /etc/nsswitch.conf} applies as for every other program. Like the C
 * functions, it is not safe for several threads at once.
 */
public final class LibcNames implements NameDatabase {
    // struct hostent and struct servent on 64-bit Linux
    private static final int HOST_NAME = 0;
    private static final int HOST_FAMILY = 16;
    private static final int HOST_ADDRESS_LIST = 24;
    private static final int SERVICE_NAME = 0;
    private static final int SERVICE_PORT = 16;
    // h_errno
    private static final int HOST_NOT_FOUND = 1;
    private static final int NO_DATA = 4;

    private Miss miss = Miss.UNKNOWN;

    @Override
    public @Nullable IpAddress hostAddress(String name) {
        LibC.Function byName = new LibC.Function("gethostbyname", Type.POINTER, Type.POINTER);
        long host;
        try (LibC.Memory text = new LibC.Memory(name)) {
            host = byName.call(text.address());
        }
        if (host == 0) {
            miss = lastMiss();
            return null;
        }
        long first = LibC.longAt(LibC.longAt(host + HOST_ADDRESS_LIST));
        if (LibC.intAt(host + HOST_FAMILY) != AddressFamily.IPV4.code() || first == 0) {
            miss = Miss.OTHER_ADDRESSES;
            return null;
        }
        return IpAddress.fromBytes(AddressFamily.IPV4, LibC.bytesAt(first, 4), 0);
    }

    /** Right behind the look-up: {@code h_errno} belongs to the thread, and Java looks nothing up in between. */
    private static Miss lastMiss() {
        long place = new LibC.Function("__h_errno_location", Type.POINTER).call();
        return switch (LibC.intAt(place)) {
            case HOST_NOT_FOUND -> Miss.UNKNOWN;
            case NO_DATA -> Miss.OTHER_ADDRESSES;
            default -> Miss.NO_ANSWER;
        };
    }

    @Override
    public Miss miss() {
        return miss;
    }

    @Override
    public @Nullable String hostName(IpAddress address) {
        byte[] bytes = address.toBytes();
        LibC.Function byAddress = new LibC.Function("gethostbyaddr", Type.POINTER, Type.POINTER, Type.SINT, Type.SINT);
        long host;
        try (LibC.Memory memory = new LibC.Memory(bytes.length)) {
            memory.put(0, bytes, 0, bytes.length);
            host = byAddress.call(
                    memory.address(), bytes.length, address.family().code());
        }
        return host == 0 ? null : LibC.stringAt(LibC.longAt(host + HOST_NAME));
    }

    @Override
    public int port(String service, Protocol protocol) {
        LibC.Function byName = new LibC.Function("getservbyname", Type.POINTER, Type.POINTER, Type.POINTER);
        long entry;
        try (LibC.Memory name = new LibC.Memory(service);
                LibC.Memory database = new LibC.Memory(protocol.databaseName())) {
            entry = byName.call(name.address(), database.address());
        }
        return entry == 0 ? -1 : swapBytes(LibC.intAt(entry + SERVICE_PORT));
    }

    @Override
    public @Nullable String service(int port, Protocol protocol) {
        LibC.Function byPort = new LibC.Function("getservbyport", Type.POINTER, Type.SINT, Type.POINTER);
        long entry;
        try (LibC.Memory database = new LibC.Memory(protocol.databaseName())) {
            entry = byPort.call(swapBytes(port), database.address());
        }
        return entry == 0 ? null : LibC.stringAt(LibC.longAt(entry + SERVICE_NAME));
    }

    /** Between host and network order of a port, on a little-endian machine. */
    private static int swapBytes(int port) {
        return java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN
                ? Short.reverseBytes((short) port) & 0xffff
                : port;
    }
}
