package io.github.ipvs4j.cli.training;

import io.github.ipvs4j.cli.IpvsadmApp;
import io.github.ipvs4j.cli.Main;
import io.github.ipvs4j.cli.console.Environment;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.Kernel;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.ReplacedFile;
import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.libc.LibcNames;
import io.github.ipvs4j.cli.system.SuppressForbidden;
import io.github.ipvs4j.cli.system.TableLockFile;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the everyday commands once, in one process and without a kernel, while the class-data cache of the runtime
 * image is made: code that does not run here starts slowly, and classes that only this class needs are loaded at every
 * start. It fails if a command that should succeed does not.
 */
final class Training implements Kernel, Supplier<Machine>, Machine, Terminals, Consumer<Throwable> {
    /**
     * Without {@code --check}, which is called by hand or by a build, without {@code --json} and without
     * {@code --watch}: all other calls would pay for their classes.
     */
    private static final String SUCCEED = """
            -h
            -v
            -A -t 192.0.2.10:80 -s wlc -p 60 -M 255.255.255.0 -b flag-1
            -A -u [2001:db8::10]:53 -s sh -b sh-port --pe sip -p -M 64 -o
            -A -f 7 -6
            -E -t 192.0.2.10:80 -s rr
            -D -t 192.0.2.10:80
            -C
            -a -t 192.0.2.10:80 -r 10.1.1.1:8080 -m -w 1 -x 100 -y 50
            -a -t 192.0.2.10:80 -r 10.1.1.1 -i --tun-type gue --tun-port 6080 --tun-csum
            --add-server --tcp-service=192.0.2.10:80 --real-server=10.1.1.1 --gatewaying --weight=0
            -e -f 7 -r 10.1.1.1 -w 3
            -e -t 192.0.2.10:80 -r 10.1.1.1:8080 --keep -w 3
            -d -t 192.0.2.10:80 -r 10.1.1.1:8080
            -L
            -Ln
            -Ln --stats
            -Ln --stats --exact
            -Ln --rate
            -Ln --thresholds
            -Ln --persistent-conn
            -Ln --tun-info
            -Ln --nosort
            -Ln -t 192.0.2.10:80
            -Lc
            -Lcn
            -Lcn --persistent-conn
            -L --timeout
            -L --daemon
            -S
            -Sn
            -Sn --all
            -R
            -Z
            -Z -t 192.0.2.10:80
            --set 900 120 300
            --start-daemon master --mcast-interface lo --syncid 9 --mcast-group 224.0.0.81 --mcast-port 8848 \
            --mcast-ttl 1
            --stop-daemon backup
            """;

    private static final String FAIL = """
            -A -t 192.0.2.10
            -A -t 192.0.2.10:80 -w 5
            -L foo
            --foo
            """;
    private static final String RULES = """
            # saved
            -A -t 192.0.2.10:80 -s wlc
            -a -t 192.0.2.10:80 -r 10.1.1.1:8080 -m -w 1
            -Ln
            """;

    private final String directory;
    private final String lockDirectory;
    /** True if the director has just started, so that it has no services. */
    private boolean boots;

    private Training(String directory, String lockDirectory) {
        this.directory = directory;
        this.lockDirectory = lockDirectory;
    }

    /** Runs all commands. The first argument is the directory of the files, the second the directory of the lock. */
    @SuppressForbidden("tells where the build failed")
    public static void main(String[] arguments) throws IOException {
        // first the real start, up to the kernel or as far as this machine allows
        Main.run(new String[] {"-Ln"});
        lookUp();
        Training training = new Training(arguments[0], arguments[1]);
        for (StringTokenizer lines = new StringTokenizer(SUCCEED, "\n"); lines.hasMoreTokens(); ) {
            training.succeed(lines.nextToken());
        }
        training.boots = true;
        training.succeed("--restore --replace");
        for (StringTokenizer lines = new StringTokenizer(FAIL, "\n"); lines.hasMoreTokens(); ) {
            training.run(lines.nextToken());
        }
    }

    private static void lookUp() {
        LibcNames names = new LibcNames();
        names.service(80, Protocol.TCP);
        names.port("http", Protocol.TCP);
        names.hostAddress("localhost");
    }

    private void succeed(String line) {
        int status = run(line);
        if (status != ExitStatus.OK) {
            throw new IllegalStateException(line + ": exit status " + status);
        }
    }

    private int run(String line) {
        return IpvsadmApp.run(
                Collections.list(new StringTokenizer(line)).toArray(new String[0]),
                new ByteArrayInputStream(RULES.getBytes(StandardCharsets.US_ASCII)),
                OutputStream.nullOutputStream(),
                new FileOutputStream(FileDescriptor.err),
                new Environment("ipvsadm", this, new LibcNames(), this, this, this));
    }

    @Override
    public @Nullable ProcessLock lock(@Nullable String namespace) {
        return TableLockFile.open(lockDirectory, namespace, null);
    }

    /** A build machine may have names for the addresses, and then a save asks where from. */
    @Override
    public @Nullable String file(String path, @Nullable String namespace) {
        if (path.equals("/etc/hosts")) {
            return null;
        }
        throw new IllegalStateException("no command of the training reads " + path);
    }

    /**
     * Returns a machine without time and memory. Commands that wait or remember are not trained, because their classes
     * would cost every call.
     */
    @Override
    public Machine get() {
        return this;
    }

    /** Nobody interrupts it. */
    @Override
    public boolean whenInterrupted(Runnable last) {
        return true;
    }

    @Override
    public Path stateDirectory() {
        throw needsNone();
    }

    @Override
    public ProcessLock stateLock(Path directory, String name) {
        throw needsNone();
    }

    @Override
    public ReplacedFile replacing(Path path, int mode) {
        throw needsNone();
    }

    @Override
    public long nanoTime() {
        throw needsNone();
    }

    @Override
    public void pause(long milliseconds) {
        throw needsNone();
    }

    @Override
    public boolean tellLog(boolean isWarning, String line) {
        return true;
    }

    @Override
    public void tellManager(String state) {
        throw needsNone();
    }

    @Override
    public boolean showsProgress() {
        return false;
    }

    @Override
    public boolean showsColours() {
        return false;
    }

    @Override
    public boolean showsScreen() {
        return false;
    }

    /** Prints it for the user. */
    @Override
    public void accept(Throwable failure) {}

    private static IllegalStateException needsNone() {
        return new IllegalStateException("no command of the training waits or remembers");
    }

    @Override
    public Ipvs open(@Nullable String namespace) throws IpvsException {
        try {
            RecordedKernel kernel = new RecordedKernel(directory + "/answers.txt");
            if (boots) {
                kernel.forgetServices();
            }
            return NetlinkIpvs.over(kernel, directory + "/connections.txt");
        } catch (IOException e) {
            throw IpvsException.failed(Operation.OPEN, String.valueOf(e.getMessage()), e);
        }
    }
}
