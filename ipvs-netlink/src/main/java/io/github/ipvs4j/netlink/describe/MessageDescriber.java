package io.github.ipvs4j.netlink.describe;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Describes each message of a datagram in one line: the command, its sequence number and flags, and the attributes by
 * the kernel's names, such as {@code NEW_DEST seq=4 flags=REQUEST|ACK SERVICE{AF=INET …} DEST{…}}. It shows unknown
 * attributes as number and hex, marks bytes that make no sense, and never fails.
 */
public final class MessageDescriber {
    private static final ValueNames TYPES = new ValueNames(Map.of(
            (long) Netlink.NOOP, "NOOP",
            (long) Netlink.ERROR, "ERROR",
            (long) Netlink.DONE, "DONE",
            (long) Netlink.OVERRUN, "OVERRUN"));
    /** Two bits that only together mean a dump; in an error message each means something else. */
    private static final ValueNames ERROR_FLAGS = new ValueNames(Map.of(
            (long) Netlink.REQUEST,
            "REQUEST",
            2L,
            "MULTI",
            (long) Netlink.ACK,
            "ACK",
            (long) Netlink.CAPPED,
            "CAPPED",
            (long) Netlink.ACK_ATTRIBUTES,
            "ACK_TLVS"));

    private static final ValueNames FLAGS = new ValueNames(Map.of(
            (long) Netlink.REQUEST,
            "REQUEST",
            2L,
            "MULTI",
            (long) Netlink.ACK,
            "ACK",
            8L,
            "ECHO",
            (long) Netlink.DUMP_INTERRUPTED,
            "DUMP_INTR"));

    private MessageDescriber() {}

    /** Returns the messages in the first {@code length} bytes, one line each, without line ends. */
    public static List<String> describe(byte[] bytes, int length) {
        List<String> lines = new ArrayList<>();
        MessageReader message = new MessageReader(bytes, length);
        try {
            while (message.next()) {
                lines.add(line(message));
            }
        } catch (MalformedMessageException e) {
            lines.add("(" + e.getMessage() + ")");
        }
        return lines;
    }

    private static String line(MessageReader message) {
        StringBuilder text = new StringBuilder();
        try {
            if (message.type() < Netlink.CONTROLLER) {
                heading(text, TYPES.of(message.type()), message, ERROR_FLAGS.ofBits(message.flags()));
                outcome(text, message);
            } else {
                generic(text, message);
            }
        } catch (MalformedMessageException e) {
            text.append(text.isEmpty() ? "(" : " (").append(e.getMessage()).append(')');
        }
        return text.toString();
    }

    private static void heading(StringBuilder text, String name, MessageReader message, String flags) {
        text.append(name).append(" seq=").append(Integer.toUnsignedString(message.sequence()));
        if (!flags.equals("0")) {
            text.append(" flags=").append(flags);
        }
    }

    /** Appends the result of a request, which an error has, and perhaps the end of a dump. */
    private static void outcome(StringBuilder text, MessageReader message) throws MalformedMessageException {
        boolean bareEnd = message.type() == Netlink.DONE && message.length() == Netlink.HEADER;
        if (message.type() != Netlink.ERROR && message.type() != Netlink.DONE || bareEnd) {
            return;
        }
        int errno = message.errno();
        if (errno == 0) {
            text.append(" errno=0");
        } else {
            text.append(" errno=").append(Errno.name(errno));
            text.append(" (").append(Errno.text(errno)).append(')');
        }
    }

    private static void generic(StringBuilder text, MessageReader message) throws MalformedMessageException {
        boolean controller = message.type() == Netlink.CONTROLLER;
        int command = message.command();
        heading(text, Tables.command(controller, command), message, flags(message.flags()));
        new AttributeText(text).append(message.attributes(), Tables.attributes(controller, command), null);
    }

    private static String flags(int flags) {
        boolean dump = (flags & Netlink.DUMP) == Netlink.DUMP;
        String others = FLAGS.ofBits(dump ? flags & ~Netlink.DUMP : flags);
        if (!dump) {
            return others;
        }
        return others.equals("0") ? "DUMP" : others + "|DUMP";
    }
}
