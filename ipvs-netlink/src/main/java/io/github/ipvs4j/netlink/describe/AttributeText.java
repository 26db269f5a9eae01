package io.github.ipvs4j.netlink.describe;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes attributes of any bytes as {@code NAME=VALUE} and {@code NAME{…}}. */
final class AttributeText {
    /** The number of bytes to show of an unknown attribute: enough for every value, and no line is endless. */
    private static final int MOST_BYTES = 32;

    private final StringBuilder text;

    AttributeText(StringBuilder text) {
        this.text = text;
    }

    /** Writes the attributes of one row, each after a blank, except the first of a nest. */
    void append(AttributeReader reader, AttributeTable table, @Nullable AddressFamily family) {
        while (reader.next()) {
            Attribute known = table.get(reader.type());
            if (known == null) {
                name(Integer.toString(reader.type())).append('=');
                hex(reader.bytes());
            } else if (!saysNothing(known, reader)) {
                name(known.name());
                value(known, reader, family);
            }
        }
        try {
            reader.finish();
        } catch (MalformedMessageException e) {
            name("(").append(e.getMessage()).append(')');
        }
    }

    private StringBuilder name(String name) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '{') {
            text.append(' ');
        }
        return text.append(name);
    }

    private static boolean saysNothing(Attribute known, AttributeReader reader) {
        return known.kind() == Kind.PADDING || known.kind() == Kind.COUNTER && isNumber(reader) && number(reader) == 0;
    }

    private void value(Attribute known, AttributeReader reader, @Nullable AddressFamily family) {
        if (known.kind() == Kind.NEST) {
            nest(reader, known.inside());
        } else if (known.kind() == Kind.LIST) {
            list(reader, known.inside());
        } else {
            text.append('=');
            if (hasSensibleLength(known.kind(), reader)) {
                sensible(known, reader, family);
            } else {
                hex(reader.bytes());
            }
        }
    }

    private void nest(AttributeReader reader, AttributeTable inside) {
        text.append('{');
        append(reader.nested(), inside, family(reader.nested(), inside));
        text.append('}');
    }

    private void list(AttributeReader reader, AttributeTable inside) {
        text.append('{');
        AttributeReader elements = reader.nested();
        while (elements.next()) {
            name("");
            nest(elements, inside);
        }
        text.append('}');
    }

    /** Returns the address family that a row names at any place. */
    private static @Nullable AddressFamily family(AttributeReader reader, AttributeTable table) {
        while (reader.next()) {
            Attribute known = table.get(reader.type());
            if (known != null && known.kind() == Kind.FAMILY && reader.length() == 2) {
                return AddressFamily.ofCode(reader.u16());
            }
        }
        return null;
    }

    private static boolean isNumber(AttributeReader reader) {
        int length = reader.length();
        return length == 1 || length == 2 || length == 4 || length == 8;
    }

    private static long number(AttributeReader reader) {
        return switch (reader.length()) {
            case 1 -> reader.u8();
            case 2 -> reader.u16();
            default -> reader.u32OrU64();
        };
    }

    private static boolean hasSensibleLength(Kind kind, AttributeReader reader) {
        int length = reader.length();
        return switch (kind) {
            case PORT -> length == 2;
            case MASK, VERSION -> length == 4;
            case MASKED_BITS -> length == 8;
            case ADDRESS -> length == 4 || length == 16;
            case STRING -> true;
            default -> isNumber(reader);
        };
    }

    private void sensible(Attribute known, AttributeReader reader, @Nullable AddressFamily family) {
        switch (known.kind()) {
            case PORT -> text.append(reader.u16Network());
            case ADDRESS -> text.append(address(reader, family));
            case MASK -> text.append(mask(reader, family));
            case VERSION -> version((int) reader.u32());
            case STRING -> string(reader.string());
            case BITS -> text.append(known.values().ofBits(number(reader)));
            case MASKED_BITS -> maskedBits(known.values(), reader);
            default -> text.append(known.values().of(number(reader)));
        }
    }

    /** Writes an address without a family beside it: as IPv4 if the bytes after the first four are 0. */
    private static IpAddress address(AttributeReader reader, @Nullable AddressFamily family) {
        if (reader.length() == AddressFamily.IPV4.addressBytes()) {
            return reader.address(AddressFamily.IPV4);
        }
        IpAddress whole = reader.address(AddressFamily.IPV6);
        boolean isShort = (whole.word(1) | whole.word(2) | whole.word(3)) == 0;
        return family == AddressFamily.IPV4 || family == null && isShort ? IpAddress.ipv4(whole.word(0)) : whole;
    }

    private static Netmask mask(AttributeReader reader, @Nullable AddressFamily family) {
        return family == AddressFamily.IPV6
                ? Netmask.reported(AddressFamily.IPV6, (int) reader.u32())
                : new Netmask(AddressFamily.IPV4, reader.u32Network());
    }

    private void version(int version) {
        text.append(version >>> 16)
                .append('.')
                .append(version >>> 8 & 0xff)
                .append('.')
                .append(version & 0xff);
    }

    private void maskedBits(ValueNames names, AttributeReader reader) {
        text.append(names.ofBits(reader.firstOfU32Pair() & 0xffff_ffffL));
        text.append("/0x").append(Integer.toHexString(reader.secondOfU32Pair()));
    }

    /** Writes text in quotation marks, with all but plain characters as {@code \xNN}. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                text.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void hex(byte[] bytes) {
        int shown = Math.min(bytes.length, MOST_BYTES);
        text.append("0x").append(HexFormat.of().formatHex(bytes, 0, shown));
        if (shown < bytes.length) {
            text.append("... (").append(bytes.length).append(" bytes)");
        }
    }
}
