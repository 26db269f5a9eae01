package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** Appends the protocol and address of a service, or its mark, in the first column of listings. */
final class ServiceLabel implements ServiceKeyVisitor<TextBuffer> {
    private static final int PROTOCOL_COLUMN = 5;

    private final TextBuffer text;
    private final Names names;

    ServiceLabel(TextBuffer text, Names names) {
        this.text = text;
        this.names = names;
    }

    @Override
    public TextBuffer address(ServiceKey.Address key) {
        int most = TableFormat.isIpv4(key.endpoint())
                ? TableFormat.FIRST_COLUMN - PROTOCOL_COLUMN
                : TableFormat.MAX_ENDPOINT;
        names.append(text.append(word(key.protocol())), key.endpoint(), key.protocol(), most, 0);
        return text;
    }

    @Override
    public TextBuffer firewallMark(ServiceKey.FirewallMark key) {
        return text.append("FWM  ").append(key.mark()).append(key.family() == AddressFamily.IPV6 ? " IPv6" : "");
    }

    private static String word(Protocol protocol) {
        return switch (protocol.number()) {
            case Protocol.IPPROTO_TCP -> "TCP  ";
            case Protocol.IPPROTO_UDP -> "UDP  ";
            case Protocol.IPPROTO_SCTP -> "SCTP ";
            default -> "?    ";
        };
    }
}
