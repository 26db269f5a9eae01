package io.github.ipvs4j.netlink.transport;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.nio.charset.StandardCharsets;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/**
 * The C library's functions by name, through the invoker under jnr-ffi. A {@code LibraryLoader} interface would be
 * prettier, but generating its implementation costs 15 ms at every start of a command that lives for 30.
 */
public final class LibC {
    private static final Runtime RUNTIME = Runtime.getSystemRuntime();
    private static final Invoker INVOKER = Invoker.getInstance();
    private static final Library LIBRARY = Library.getDefault();
    private static final MemoryIO MEMORY = MemoryIO.getInstance();

    private LibC() {}

    /** A C function that takes and returns {@code int}s, {@code size_t}s and pointers. */
    public static final class Function {
        private final CallContext context;
        private final long address;
        private final boolean isInt;

        /** Looks the function up; {@code types} are those of its arguments. */
        public Function(String name, Type result, Type... types) {
            address = LIBRARY.getSymbolAddress(name);
            if (address == 0) {
                throw new UnsatisfiedLinkError("the C library has no " + name);
            }
            isInt = result.equals(Type.SINT);
            context = CallContext.getCallContext(result, types, CallingConvention.DEFAULT, true);
        }

        /** The invoker does not extend the sign of an {@code int}. */
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

        /** Calls it. */
        public long call(long a, long b, long c, long d, long e, long f) {
            return result(INVOKER.invokeN6(context, address, a, b, c, d, e, f));
        }
    }

    /** {@code errno} of this thread's last call. */
    public static int errno() {
        return LastError.getInstance().get();
    }

    /** The result of a call that tells failure by a negative number. */
    public static long check(String call, long result) throws SocketException {
        if (result < 0) {
            throw SocketException.refused(call, errno());
        }
        return result;
    }

    /** Memory outside the heap until it is closed. jnr's own kind starts a thread and logging to free itself. */
    public static final class Memory implements AutoCloseable {
        /** Its bytes. */
        public final Pointer pointer;

        /** That many zero bytes. */
        public Memory(int bytes) {
            pointer = Pointer.wrap(RUNTIME, MEMORY.allocateMemory(bytes, true), bytes);
        }

        /** A C string with one byte for each character. */
        public Memory(String text) {
            this(text.length() + 1);
            pointer.put(0, text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
        }

        /** Where it is. */
        public long address() {
            return pointer.address();
        }

        @Override
        public void close() {
            MEMORY.freeMemory(pointer.address());
        }
    }

    /** The memory at an address that the C library returned. */
    public static Pointer at(long address) {
        return Pointer.wrap(RUNTIME, address);
    }

    /** The C string at an address, one character for each byte. */
    public static String stringAt(long address) {
        Pointer memory = at(address);
        int length = memory.indexOf(0, (byte) 0);
        byte[] bytes = new byte[length];
        memory.get(0, bytes, 0, length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
