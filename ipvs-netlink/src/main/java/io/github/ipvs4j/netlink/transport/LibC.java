package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Calls the C library's functions by name, through jffi, which jnr-ffi is built on. jnr-ffi's {@code LibraryLoader}
 * would be prettier, but generating an implementation costs 15 ms at every start of a command that lives for 30. Its
 * pointers need a table of types, which it finds by reflection.
 */
public final class LibC {
    static {
        // Commands look up host names before they open IPVS. On other platforms the C library's structures differ.
        String unsupported = Platform.refusal();
        if (unsupported != null) {
            throw new UnsatisfiedLinkError(unsupported);
        }
    }

    private static final Invoker INVOKER = Invoker.getInstance();
    private static final Library LIBRARY = Library.getDefault();
    private static final MemoryIO MEMORY = MemoryIO.getInstance();

    private LibC() {}

    /** A C function that takes and returns {@code int}s, {@code size_t}s and pointers. */
    public static final class Function {
        private final CallContext context;
        private final long address;
        private final boolean isInt;

        /** Looks the function up. {@code types} are the types of its arguments. */
        public Function(String name, Type result, Type... types) {
            address = LIBRARY.getSymbolAddress(name);
            if (address == 0) {
                throw new UnsatisfiedLinkError("the C library has no " + name);
            }
            isInt = result.equals(Type.SINT);
            context = CallContext.getCallContext(result, types, CallingConvention.DEFAULT, true);
        }

        /** Extends the sign of an {@code int}, which the invoker does not do. */
        private long result(long raw) {
            return isInt ? (int) raw : raw;
        }

        /** Calls it. */
        public long call() {
            return result(INVOKER.invokeN0(context, address));
        }

        /** Calls it. */
        public long call(long a) {
            return result(INVOKER.invokeN1(context, address, a));
        }

        /** Calls it. */
        public long call(long a, long b) {
            return result(INVOKER.invokeN2(context, address, a, b));
        }

        /** Calls it. */
        public long call(long a, long b, long c) {
            return result(INVOKER.invokeN3(context, address, a, b, c));
        }

        /** Calls it. */
        public long call(long a, long b, long c, long d) {
            return result(INVOKER.invokeN4(context, address, a, b, c, d));
        }

        /** Calls it. */
        public long call(long a, long b, long c, long d, long e) {
            return result(INVOKER.invokeN5(context, address, a, b, c, d, e));
        }
    }

    /** Returns the {@code errno} of this thread's last call. */
    public static int errno() {
        return LastError.getInstance().get();
    }

    /** Checks the result of a call that reports failure by a negative number. */
    public static long check(String call, long result) throws SocketException {
        if (result < 0) {
            throw SocketException.refused(call, errno());
        }
        return result;
    }

    /** Holds zeroed memory outside the heap until it is closed. Offsets and lengths are in bytes and checked. */
    public static final class Memory implements AutoCloseable {
        private final long address;
        private final ByteBuffer bytes;

        /** Allocates that many bytes. */
        public Memory(int size) {
            address = MEMORY.allocateMemory(size, true);
            if (address == 0) {
                throw new OutOfMemoryError("the C library has no " + size + " bytes");
            }
            bytes = MEMORY.newDirectByteBuffer(address, size);
            bytes.order(ByteOrder.nativeOrder());
        }

        /** Allocates a C string with one byte for each character. */
        public Memory(String text) {
            this(text.length() + 1);
            put(0, text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
        }

        /** Returns the address of the memory. */
        public long address() {
            return address;
        }

        int size() {
            return bytes.capacity();
        }

        /** Writes in the machine's byte order. */
        public void putShort(int offset, short value) {
            bytes.putShort(offset, value);
        }

        /** Writes in the machine's byte order. */
        public void putInt(int offset, int value) {
            bytes.putInt(offset, value);
        }

        /** Writes in the machine's byte order. */
        public void putLong(int offset, long value) {
            bytes.putLong(offset, value);
        }

        /** Copies {@code length} of {@code source} from index {@code from} on. */
        public void put(int offset, byte[] source, int from, int length) {
            bytes.put(offset, source, from, length);
        }

        /** Reads in the machine's byte order. */
        public short getShort(int offset) {
            return bytes.getShort(offset);
        }

        /** Reads in the machine's byte order. */
        public int getInt(int offset) {
            return bytes.getInt(offset);
        }

        /** Reads in the machine's byte order. */
        public long getLong(int offset) {
            return bytes.getLong(offset);
        }

        /** Copies {@code length} bytes to the beginning of {@code target}. */
        void get(int offset, byte[] target, int length) {
            bytes.get(offset, target, 0, length);
        }

        @Override
        public void close() {
            MEMORY.freeMemory(address);
        }
    }

    /** Reads an {@code int} at an address that the C library returned. */
    public static int intAt(long address) {
        return MEMORY.getInt(address);
    }

    /** Reads a pointer or {@code long} at an address that the C library returned. */
    public static long longAt(long address) {
        return MEMORY.getLong(address);
    }

    /** Copies bytes at an address that the C library returned. */
    public static byte[] bytesAt(long address, int length) {
        byte[] bytes = new byte[length];
        MEMORY.getByteArray(address, bytes, 0, length);
        return bytes;
    }

    /** Reads the C string at an address that the C library returned, one character for each byte. */
    public static String stringAt(long address) {
        return new String(MEMORY.getZeroTerminatedByteArray(address), StandardCharsets.ISO_8859_1);
    }
}
