package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.libc.FileStatus;
import io.github.ipvs4j.cli.libc.OpenDirectory;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The place of a file that exists or will exist.
 *
 * @param directory its directory, open
 * @param name its name there, one character for each byte
 */
record FilePlace(OpenDirectory directory, String name) {
    /** Returns the place with this name, which need not exist. */
    static FilePlace named(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path directory = absolute.getParent();
        Path name = absolute.getFileName();
        if (directory == null || name == null) {
            throw notRegular();
        }
        return new FilePlace(open(directory), bytes(name));
    }

    /**
     * Returns the place of a file to replace. This is the target of a link that only root or this process's user can
     * have made, and the link itself if somebody else may have made it.
     */
    static FilePlace toReplace(Path path) throws IOException {
        FilePlace place = named(path);
        try {
            FileStatus there = place.status();
            if (there == null || there.type() == FileStatus.REGULAR) {
                return place;
            }
            if (there.type() != FileStatus.LINK) {
                throw notRegular();
            }
            if (!there.isOurs() || !isTrusted(place.directory.status()) || !Files.exists(path)) {
                return place;
            }
        } catch (SocketException e) {
            place.directory.close();
            throw failure(e);
        } catch (IOException e) {
            place.directory.close();
            throw e;
        }
        place.directory.close();
        return behindLink(path);
    }

    private static FilePlace behindLink(Path link) throws IOException {
        if (!Files.isRegularFile(link)) { // what /dev/stdout leads to may have no name
            throw notRegular();
        }
        FilePlace place = named(link.toRealPath());
        FileStatus there;
        try {
            there = place.status();
        } catch (SocketException e) {
            place.directory.close();
            throw failure(e);
        }
        if (there != null && there.type() != FileStatus.REGULAR) {
            place.directory.close();
            throw notRegular();
        }
        return place;
    }

    private static boolean isTrusted(FileStatus directory) {
        return directory.isOurs() && !directory.isWritableByOthers();
    }

    private @Nullable FileStatus status() throws SocketException {
        try {
            return directory.status(name);
        } catch (SocketException e) {
            if (e.errno() == Errno.ENOENT) {
                return null;
            }
            throw e;
        }
    }

    static OpenDirectory open(Path directory) throws IOException {
        try {
            return OpenDirectory.at(bytes(directory));
        } catch (SocketException e) {
            throw failure(e);
        }
    }

    /** Returns the bytes of a name of Java; the launcher makes Java read names as UTF-8. */
    static String bytes(Path path) {
        return new String(path.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Returns the exception that Java would throw. */
    static IOException failure(SocketException e) {
        return new IOException(e.errno() == 0 ? String.valueOf(e.getMessage()) : Errno.text(e.errno()), e);
    }

    private static IOException notRegular() {
        return new IOException("Not a regular file");
    }
}
