package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.mask;
import static io.github.ipvs4j.testkit.Samples.tunnelled;

import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.netlink.describe.OtherByteOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Recorded messages: {@code golden/NAME.hex}, whose first line says where it comes from. All were recorded on
 * little-endian machines.
 */
public final class Golden {
    /** The service of {@code own-get-service-answer}. */
    static final ServiceSpec PHONE_SERVICE = ServiceSpec.of(PHONE, "sh")
            .persistent(60, mask("255.255.255.0"))
            .withFlags(ServiceSpec.ONE_PACKET | ServiceSpec.SCHED_2)
            .withPersistenceEngine("sip");
    /** The servers of {@code own-list-servers-answer}. */
    static final RealServerSpec GUE_SERVER =
            tunnelled(at("fd00::1:1", 8080)).withTunnel(new Tunnel(TunnelType.GUE, 6080, Tunnel.REMOTE_CHECKSUM));

    static final RealServerSpec DIRECT_SERVER =
            RealServerSpec.of(SERVER.endpoint(), ForwardingMethod.DIRECT, 7).withThresholds(200, 100);

    private Golden() {}

    /** The bytes of one, as this machine has them. */
    public static byte[] bytes(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".hex")) {
            if (file == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            StringBuilder digits = new StringBuilder();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> digits.append(line.replace(" ", "")));
            byte[] recorded = HexFormat.of().parseHex(digits);
            return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? OtherByteOrder.of(recorded) : recorded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
