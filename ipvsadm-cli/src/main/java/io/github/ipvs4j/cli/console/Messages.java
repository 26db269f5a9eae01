package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;

/** The one place where failures become text. */
public final class Messages {
    private Messages() {}

    /** Returns the message by which scripts recognise this failure. */
    public static String of(IpvsException e) {
        if (!e.isRefusal()) {
            return e.detail();
        }
        String specific = ofOperation(e.operation(), e.errno());
        return specific.isEmpty() ? ofErrno(e.errno()) : specific;
    }

    private static String ofOperation(Operation operation, int errno) {
        return switch (operation) {
            case ADD_SERVICE -> errno == Errno.EEXIST ? "Service already exists" : unknownName(errno);
            case EDIT_SERVICE -> errno == Errno.ESRCH ? "No such service" : unknownName(errno);
            case DELETE_SERVICE, GET_SERVICE, ZERO -> errno == Errno.ESRCH ? "No such service" : "";
            case ADD_SERVER -> errno == Errno.EEXIST ? "Destination already exists" : undefinedService(errno);
            case EDIT_SERVER, DELETE_SERVER -> errno == Errno.ENOENT ? "No such destination" : undefinedService(errno);
            case START_DAEMON -> errno == Errno.EEXIST ? "Daemon has already run" : "";
            case STOP_DAEMON -> errno == Errno.ESRCH ? "No daemon is running" : "";
            // An unknown generic-netlink family; the C program asks for a protocol of the same name.
            case OPEN -> errno == Errno.ENOENT ? Errno.text(Errno.ENOPROTOOPT) : "";
            case ENTER_NAMESPACE -> noNamespace(errno);
            case GET_SERVERS, GET_DAEMONS, SET_TIMEOUTS, GET_TIMEOUTS, GET_INFO, FLUSH, LIST_CONNECTIONS -> "";
        };
    }

    private static String noNamespace(int errno) {
        return switch (errno) {
            case Errno.ENOENT, Errno.ENOTDIR -> "No such network namespace";
            case Errno.EINVAL -> "Not a network namespace";
            case Errno.EACCES -> ofErrno(Errno.EPERM);
            default -> "";
        };
    }

    private static String unknownName(int errno) {
        return errno == Errno.ENOENT ? "Scheduler or persistence engine not found" : "";
    }

    private static String undefinedService(int errno) {
        return errno == Errno.ESRCH ? "Service not defined" : "";
    }

    private static String ofErrno(int errno) {
        return switch (errno) {
            case Errno.EPERM -> "Permission denied (you must be root)";
            case Errno.EINVAL -> "Invalid operation.  Possibly wrong module version, address not unicast, ...";
            case Errno.ENOMEM -> "Memory allocation problem";
            case Errno.EOPNOTSUPP -> "Operation not supported with IPv6";
            case Errno.EAFNOSUPPORT -> "Operation not supported with specified address family";
            case Errno.EMSGSIZE -> "Module is wrong version";
            default -> Errno.text(errno);
        };
    }
}
