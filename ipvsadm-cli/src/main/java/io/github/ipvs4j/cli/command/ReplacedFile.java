package io.github.ipvs4j.cli.command;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that is written beside the one it is to replace, and takes its place when it is whole and on the disk: whoever
 * reads sees the old one or the new one, and if anything fails the old one stays.
 */
public final class ReplacedFile implements AutoCloseable {
    /** Everybody may read it: 0644. */
    private static final Set<PosixFilePermission> MODE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    private final Path target;
    private final Path temporary;
    private final FileOutputStream out;
    private boolean replaced;

    /** Begins the file of that name. */
    public ReplacedFile(Path named) throws IOException {
        target = target(named.toAbsolutePath());
        // not of the kind that collectors look for, and of this process alone
        temporary = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Long.toUnsignedString(System.nanoTime(), 36));
        Files.createFile(temporary);
        out = new FileOutputStream(temporary.toString());
    }

    /** A link stays and what it leads to is replaced; a terminal or a directory cannot be. */
    private static Path target(Path named) throws IOException {
        if (!Files.exists(named)) {
            return named;
        }
        if (!Files.isRegularFile(named)) {
            throw new IOException("Not a regular file");
        }
        return named.toRealPath();
    }

    /** Takes what is to be in it. */
    public OutputStream out() {
        return out;
    }

    /** Puts it into its place; its text is on the disk before, its new name may be later. */
    public void replace() throws IOException {
        out.getFD().sync();
        Files.setPosixFilePermissions(temporary, MODE);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        replaced = true;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!replaced) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
