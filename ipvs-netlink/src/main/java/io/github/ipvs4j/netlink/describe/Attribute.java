package io.github.ipvs4j.netlink.describe;

/**
 * Describes one kind of attribute.
 *
 * @param name its name in the kernel's headers, without the prefix that all attributes of its table share
 * @param kind the meaning of its bytes
 * @param values names of values or bits, if the kind has named values
 * @param inside the attributes in it, if it is a nest or a list of nests
 */
record Attribute(String name, Kind kind, ValueNames values, AttributeTable inside) {
    static Attribute of(String name, Kind kind) {
        return new Attribute(name, kind, ValueNames.NONE, AttributeTable.EMPTY);
    }

    static Attribute of(String name, Kind kind, ValueNames values) {
        return new Attribute(name, kind, values, AttributeTable.EMPTY);
    }

    static Attribute of(String name, Kind kind, AttributeTable inside) {
        return new Attribute(name, kind, ValueNames.NONE, inside);
    }
}
