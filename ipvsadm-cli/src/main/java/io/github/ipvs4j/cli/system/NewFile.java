package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.ReplacedFile;
import io.github.ipvs4j.cli.libc.OpenFile;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A new file in a directory that stays the same during the writing. Other users who may write to that directory can
 * spoil the file, but cannot make this process write to anything else, or change who may read it.
 */
final class NewFile extends OutputStream implements ReplacedFile {
    private final FilePlace place;
    private final String temporary;
    private final OpenFile file;
    private boolean replaced;

    private NewFile(FilePlace place, int mode) throws SocketException {
        this.place = place;
        // not of the kind that collectors look for, and of this process alone
        this.temporary = "." + place.name() + "." + ProcessHandle.current().pid() + "-"
                + Long.toUnsignedString(System.nanoTime(), 36);
        this.file = place.directory().newFile(temporary, mode);
    }

    /**
     * Begins a file that replaces the file with this name.
     *
     * @param mode the permissions of the file, independent of the umask
     */
    static NewFile instead(Path path, int mode) throws IOException {
        FilePlace place = FilePlace.toReplace(path);
        try {
            return new NewFile(place, mode);
        } catch (SocketException e) {
            place.directory().close();
            throw FilePlace.failure(e);
        }
    }

    @Override
    public OutputStream out() {
        return this;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            file.write(bytes, offset, length);
        } catch (SocketException e) {
            throw FilePlace.failure(e);
        }
    }

    @Override
    public void replace() throws IOException {
        try {
            file.sync();
            place.directory().rename(temporary, place.name());
            replaced = true;
        } catch (SocketException e) {
            throw FilePlace.failure(e);
        }
    }

    @Override
    public void replaceForGood() throws IOException {
        replace();
        try {
            place.directory().sync();
        } catch (SocketException e) {
            throw FilePlace.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        try {
            if (!replaced) {
                place.directory().delete(temporary);
            }
        } catch (SocketException e) {
            throw FilePlace.failure(e);
        } finally {
            place.directory().close();
        }
    }
}
