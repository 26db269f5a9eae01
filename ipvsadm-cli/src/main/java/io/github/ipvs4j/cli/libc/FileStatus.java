package io.github.ipvs4j.cli.libc;

import com.kenai.jffi.Type;
import io.github.ipvs4j.netlink.transport.LibC;
import io.github.ipvs4j.netlink.transport.SocketException;

/**
 * Holds the metadata of a file as {@code statx} returns it, whose structure is the same on all architectures.
 *
 * @param type the kind of file, such as {@link #REGULAR}, without the permission bits
 * @param permissions the permission bits, 0…07777 octal
 * @param owner the numeric user ID of its owner, 0…4294967295
 * @param links the number of its names (hard links)
 * @param inode its number in its file system
 */
public record FileStatus(int type, int permissions, long owner, long links, long inode) {
    /** The type of a directory. */
    public static final int DIRECTORY = 0x4000;
    /** The type of a regular file. */
    public static final int REGULAR = 0x8000;
    /** The type of a symbolic link. */
    public static final int LINK = 0xa000;

    static final int AT_FDCWD = -100;
    static final int AT_SYMLINK_NOFOLLOW = 0x100;
    static final int AT_EMPTY_PATH = 0x1000;

    private static final int STATX_BASIC_STATS = 0x7ff;
    private static final int TYPE_BITS = 0xf000;
    private static final int WRITABLE_BY_OTHERS = 022;
    private static final long UNSIGNED = 0xffff_ffffL;

    // struct statx
    private static final int BYTES = 256;
    private static final int LINKS_AT = 16;
    private static final int OWNER_AT = 20;
    private static final int MODE_AT = 28;
    private static final int INODE_AT = 32;

    /**
     * Returns the status of the file to which a path leads, following links.
     *
     * @throws SocketException with the C library's errno, such as {@code ENOENT}
     */
    public static FileStatus of(String path) throws SocketException {
        return of(AT_FDCWD, path, 0);
    }

    static FileStatus of(int directory, String name, int flags) throws SocketException {
        LibC.Function statx =
                new LibC.Function("statx", Type.SINT, Type.SINT, Type.POINTER, Type.SINT, Type.SINT, Type.POINTER);
        try (LibC.Memory text = new LibC.Memory(name);
                LibC.Memory told = new LibC.Memory(BYTES)) {
            LibC.check("statx", statx.call(directory, text.address(), flags, STATX_BASIC_STATS, told.address()));
            int mode = told.getShort(MODE_AT) & 0xffff;
            return new FileStatus(
                    mode & TYPE_BITS,
                    mode & ~TYPE_BITS,
                    told.getInt(OWNER_AT) & UNSIGNED,
                    told.getInt(LINKS_AT) & UNSIGNED,
                    told.getLong(INODE_AT));
        }
    }

    /** Returns whether it belongs to the user who runs this process, or to root. */
    public boolean isOurs() {
        return owner == 0 || owner == UserId.effective();
    }

    /** Returns whether its group or everybody may write to it. */
    public boolean isWritableByOthers() {
        return (permissions & WRITABLE_BY_OTHERS) != 0;
    }
}
