package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** Appends the option of a rule line that names a service, such as {@code -t 192.0.2.10:80}. */
final class ServiceOptionText implements ServiceKeyVisitor<TextBuffer> {
    private final TextBuffer text;
    private final Names names;

    ServiceOptionText(TextBuffer text, Names names) {
        this.text = text;
        this.names = names;
    }

    @Override
    public TextBuffer address(ServiceKey.Address key) {
        String option = of(key.protocol());
        text.append(option == null ? "--xxx-service" : option).append(' ');
        names.append(text, key.endpoint(), key.protocol());
        return text;
    }

    @Override
    public TextBuffer firewallMark(ServiceKey.FirewallMark key) {
        return text.append("-f ").append(key.mark()).append(key.family() == AddressFamily.IPV6 ? " -6" : "");
    }

    /** Returns the option for services of a protocol, or null if there is none. */
    static @Nullable String of(Protocol protocol) {
        return switch (protocol.number()) {
            case Protocol.IPPROTO_TCP -> "-t";
            case Protocol.IPPROTO_UDP -> "-u";
            case Protocol.IPPROTO_SCTP -> "--sctp-service";
            default -> null;
        };
    }
}
