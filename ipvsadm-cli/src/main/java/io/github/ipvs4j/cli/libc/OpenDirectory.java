package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.transport.LibC;
import io.github.ipvs4j.netlink.transport.SocketException;

/**
 * An open directory. It stays the same directory even if somebody renames it meanwhile. Names and paths have one
 * character for each byte. No method follows a link inside the directory.
 */
public final class OpenDirectory implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;
    /** A flag that prevents waiting at a pipe. */
    private static final int O_NONBLOCK = 0x800;

    private static final int O_CLOEXEC = 0x80000;
    /** The bits of these two are others on some machines. */
    private static final int O_DIRECTORY = isOfArmKind() ? 0x4000 : 0x10000;

    private static final int O_NOFOLLOW = isOfArmKind() ? 0x8000 : 0x20000;

    private int descriptor;

    private OpenDirectory(int descriptor) {
        this.descriptor = descriptor;
    }

    private static boolean isOfArmKind() {
        String machine = System.getProperty("os.arch", "");
        return machine.startsWith("aarch") || machine.startsWith("arm") || machine.startsWith("ppc");
    }

    /**
     * Opens it.
     *
     * @throws SocketException with {@code ENOENT} if there is none, {@code ENOTDIR} if it is none, {@code EACCES}
     *     without permission to read it
     */
    public static OpenDirectory at(String path) throws SocketException {
        return new OpenDirectory(open(FileStatus.AT_FDCWD, path, O_DIRECTORY, 0));
    }

    /**
     * Opens a directory, and creates it if it is missing. The name must not be a link.
     *
     * @param mode the permissions of a new directory, independent of the umask
     * @throws SocketException as {@link #at}, {@code ENOTDIR} also of a link
     */
    public static OpenDirectory made(String path, int mode) throws SocketException {
        try {
            return new OpenDirectory(open(FileStatus.AT_FDCWD, path, O_DIRECTORY | O_NOFOLLOW, 0));
        } catch (SocketException e) {
            if (e.errno() != Errno.ENOENT) {
                throw e;
            }
        }
        LibC.Function mkdir = new LibC.Function("mkdir", Type.SINT, Type.POINTER, Type.SINT);
        boolean isNew;
        try (LibC.Memory name = new LibC.Memory(path)) {
            isNew = mkdir.call(name.address(), mode) == 0;
        }
        if (!isNew && LibC.errno() != Errno.EEXIST) {
            throw SocketException.refused("mkdir", LibC.errno());
        }
        OpenDirectory directory = new OpenDirectory(open(FileStatus.AT_FDCWD, path, O_DIRECTORY | O_NOFOLLOW, 0));
        if (isNew) {
            OpenFile.changeMode(directory.descriptor, mode);
        }
        return directory;
    }

    private static int open(int directory, String name, int flags, int mode) throws SocketException {
        LibC.Function open = new LibC.Function("openat", Type.SINT, Type.SINT, Type.POINTER, Type.SINT, Type.SINT);
        try (LibC.Memory text = new LibC.Memory(name)) {
            return (int) LibC.check("openat", open.call(directory, text.address(), flags | O_CLOEXEC, mode));
        }
    }

    /** Returns the kernel's report about the directory. */
    public FileStatus status() throws SocketException {
        return FileStatus.of(descriptor, "", FileStatus.AT_EMPTY_PATH);
    }

    /** Returns the permissions, 0…07777 octal. */
    public void changeMode(int mode) throws SocketException {
        OpenFile.changeMode(descriptor, mode);
    }

    /** Returns the kernel's report about the entry with that name; about a link itself, if it is one. */
    public FileStatus status(String name) throws SocketException {
        return FileStatus.of(descriptor, name, FileStatus.AT_SYMLINK_NOFOLLOW);
    }

    /**
     * Opens a file to read and write, and creates it if it is missing.
     *
     * @param mode the permissions of the file, also of an existing file that belongs to this user
     * @throws SocketException with {@code ELOOP} for a link, {@code EPERM} if it belongs to somebody else, has another
     *     name too or is no regular file
     */
    public OpenFile file(String name, int mode) throws SocketException {
        OpenFile file = new OpenFile(open(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode));
        try {
            FileStatus status = file.status();
            if (status.type() != FileStatus.REGULAR || !status.isOurs() || status.links() > 1) {
                throw SocketException.refused("openat", Errno.EPERM);
            }
            if (status.permissions() != mode && status.owner() == UserId.effective()) {
                file.changeMode(mode);
            }
        } catch (SocketException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /**
     * Creates a file and opens it to write.
     *
     * @param mode the permissions of the file, independent of the umask
     * @throws SocketException with {@code EEXIST} if anything has that name
     */
    public OpenFile newFile(String name, int mode) throws SocketException {
        OpenFile file = new OpenFile(open(descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode));
        try {
            file.changeMode(mode);
        } catch (SocketException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Renames a file in the directory. The file replaces any file or link with the new name. */
    public void rename(String from, String to) throws SocketException {
        LibC.Function rename =
                new LibC.Function("renameat", Type.SINT, Type.SINT, Type.POINTER, Type.SINT, Type.POINTER);
        try (LibC.Memory old = new LibC.Memory(from);
                LibC.Memory wanted = new LibC.Memory(to)) {
            LibC.check("renameat", rename.call(descriptor, old.address(), descriptor, wanted.address()));
        }
    }

    /** Deletes a file in it. */
    public void delete(String name) throws SocketException {
        LibC.Function unlink = new LibC.Function("unlinkat", Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory text = new LibC.Memory(name)) {
            LibC.check("unlinkat", unlink.call(descriptor, text.address(), 0));
        }
    }

    /** Sees to it that its names are on the disk. */
    public void sync() throws SocketException {
        OpenFile.sync(descriptor);
    }

    @Override
    public void close() {
        if (descriptor >= 0) {
            OpenFile.close(descriptor);
            descriptor = -1;
        }
    }
}
