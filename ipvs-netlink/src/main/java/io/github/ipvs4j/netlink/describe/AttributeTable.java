package io.github.ipvs4j.netlink.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the attributes that may stand beside each other. The kernel numbers them from 1 on without a gap. */
final class AttributeTable {
    static final AttributeTable EMPTY = new AttributeTable(List.of());

    private final List<Attribute> attributes;

    private AttributeTable(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    /** Creates a table of attributes in the order of their numbers. */
    static AttributeTable of(Attribute... attributes) {
        return new AttributeTable(List.of(attributes));
    }

    /** Returns the attribute with that number, or null if it is unknown. */
    @Nullable
    Attribute get(int number) {
        return number >= 1 && number <= attributes.size() ? attributes.get(number - 1) : null;
    }
}
