package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.transport.LibC;
import io.github.ipvs4j.netlink.transport.SocketException;

/** A file that is open to write, and on which a lock may be had. */
public final class OpenFile implements AutoCloseable {
    private static final int F_GETLK = 5;
    private static final int F_SETLK = 6;
    private static final short F_WRLCK = 1;
    private static final short F_UNLCK = 2;

    // struct flock on 64-bit Linux; from the start of the file on, since whence is 0
    private static final int LOCK_BYTES = 32;
    private static final int TYPE_AT = 0;
    private static final int START_AT = 8;
    private static final int LENGTH_AT = 16;
    private static final int HOLDER_AT = 24;

    private static final int PIECE = 1 << 16;

    /** Kept open, because a long restore locks and unlocks often. */
    private final LibC.Function fcntl = new LibC.Function("fcntl", Type.SINT, Type.SINT, Type.SINT, Type.POINTER);

    private int descriptor;

    OpenFile(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Returns the kernel's report about the file. */
    public FileStatus status() throws SocketException {
        return FileStatus.of(descriptor, "", FileStatus.AT_EMPTY_PATH);
    }

    /**
     * Appends bytes.
     *
     * @throws SocketException with {@code ENOSPC} and similar errors; then some bytes may have been written
     */
    public void write(byte[] bytes, int offset, int length) throws SocketException {
        LibC.Function write = new LibC.Function("write", Type.SLONG, Type.SINT, Type.POINTER, Type.SLONG);
        try (LibC.Memory memory = new LibC.Memory(Math.max(1, Math.min(length, PIECE)))) {
            for (int done = 0; done < length; ) {
                int piece = Math.min(length - done, PIECE);
                memory.put(0, bytes, offset + done, piece);
                long written = write.call(descriptor, memory.address(), piece);
                if (written >= 0 || LibC.errno() != Errno.EINTR) {
                    done += (int) LibC.check("write", written);
                }
            }
        }
    }

    /** Waits until the written bytes are on the disk. */
    public void sync() throws SocketException {
        sync(descriptor);
    }

    static void sync(int descriptor) throws SocketException {
        LibC.check("fsync", new LibC.Function("fsync", Type.SINT, Type.SINT).call(descriptor));
    }

    void changeMode(int mode) throws SocketException {
        changeMode(descriptor, mode);
    }

    static void changeMode(int descriptor, int mode) throws SocketException {
        LibC.Function fchmod = new LibC.Function("fchmod", Type.SINT, Type.SINT, Type.SINT);
        LibC.check("fchmod", fchmod.call(descriptor, mode));
    }

    /**
     * Locks one place of the file unless another process has it. The lock is free when this process ends, however it
     * does, and when it closes the file, also one that it has opened another time. It does not keep threads of one
     * process apart.
     *
     * @param at the place, from 0 on; there need not be anything in the file
     * @return whether this process has the lock now
     */
    public boolean lock(long at) throws SocketException {
        try (LibC.Memory place = place(F_WRLCK, at)) {
            if (fcntl(F_SETLK, place) >= 0) {
                return true;
            }
        }
        int errno = LibC.errno();
        if (errno == Errno.EAGAIN || errno == Errno.EACCES) {
            return false;
        }
        throw SocketException.refused("fcntl", errno);
    }

    /** Releases the lock at a place. */
    public void unlock(long at) throws SocketException {
        try (LibC.Memory place = place(F_UNLCK, at)) {
            LibC.check("fcntl", fcntl(F_SETLK, place));
        }
    }

    /**
     * Returns the other process that has the lock at a place; 0 if there is none, or none that can be seen from here.
     */
    public long lockHolder(long at) throws SocketException {
        try (LibC.Memory place = place(F_WRLCK, at)) {
            LibC.check("fcntl", fcntl(F_GETLK, place));
            boolean free = place.getShort(TYPE_AT) == F_UNLCK;
            return free ? 0 : Math.max(0, place.getInt(HOLDER_AT));
        }
    }

    private static LibC.Memory place(short type, long at) {
        LibC.Memory place = new LibC.Memory(LOCK_BYTES);
        place.putShort(TYPE_AT, type);
        place.putLong(START_AT, at);
        place.putLong(LENGTH_AT, 1);
        return place;
    }

    private long fcntl(int command, LibC.Memory place) {
        return fcntl.call(descriptor, command, place.address());
    }

    @Override
    public void close() {
        if (descriptor >= 0) {
            close(descriptor);
            descriptor = -1;
        }
    }

    static void close(int descriptor) {
        new LibC.Function("close", Type.SINT, Type.SINT).call(descriptor);
    }
}
