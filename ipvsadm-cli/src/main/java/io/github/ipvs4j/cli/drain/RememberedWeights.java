package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.change.RuleCommand;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.rules.ConfiguredTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The weights of drained servers, as lines that restore them: {@code -e SERVICE -r SERVER --keep -w WEIGHT}. So
 * {@code --restore} can read the file.
 */
final class RememberedWeights {
    private static final String TITLE =
            "# Weights of the servers that ipvsadm --drain has set to 0; --undrain gives them back.\n";

    /** The first of two equal lines counts: it was written before the second drain. */
    private final Map<Key, Long> weights = new LinkedHashMap<>();

    private record Key(ServiceKey service, Endpoint server) {
        static Key of(ServerOfService member) {
            return new Key(member.service(), member.endpoint());
        }
    }

    private RememberedWeights() {}

    /**
     * Reads the weights of the file.
     *
     * @param lines the reader of its lines
     * @throws StateException if the file cannot be read, or has other lines than this class writes
     */
    static RememberedWeights in(StateFile file, RestoreLines lines) throws StateException {
        RememberedWeights weights = new RememberedWeights();
        String text = file.read();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !weights.takes(line, lines)) {
                throw new StateException("line " + number + " of " + file.path()
                        + " is none that --drain writes: correct it, or move the file away, which forgets its weights");
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return weights;
    }

    private boolean takes(String line, RestoreLines lines) {
        List<String> words = new ArrayList<>();
        for (StringTokenizer tokens = new StringTokenizer(line); tokens.hasMoreTokens(); ) {
            words.add(tokens.nextToken());
        }
        try {
            Line read = new Line();
            RuleCommand.tell(lines.command(words), read);
            return read.isWeight;
        } catch (UsageException e) {
            return false;
        }
    }

    /** A line being read, which counts if it gives a server a weight. */
    private final class Line implements RuleCommand.Visitor<UsageException> {
        private boolean isWeight;

        @Override
        public void keep(PartialEdit edit) throws UsageException {
            try {
                if (edit.onto(new AnyServer()) instanceof Change.EditServer server
                        && server.server().weight() > 0) {
                    weights.putIfAbsent(
                            new Key(server.service(), server.server().endpoint()),
                            server.server().weight());
                    isWeight = true;
                }
            } catch (IpvsException e) {
                isWeight = false;
            }
        }

        @Override
        public void change(Change change) {
            isWeight = false;
        }

        @Override
        public void stopAnyDaemon() {
            isWeight = false;
        }

        @Override
        public void aside() {
            isWeight = false;
        }
    }

    /** Returns the weight that a server had, or null. */
    @Nullable
    Long of(ServerOfService member) {
        return weights.get(Key.of(member));
    }

    /** Notes the weight of a server that is to be drained, unless it is 0 already. */
    void remember(ServerOfService member) {
        if (member.server().weight() > 0) {
            weights.put(Key.of(member), member.server().weight());
        }
    }

    void forget(ServerOfService member) {
        weights.remove(Key.of(member));
    }

    /**
     * Forgets servers that are gone, or that got a weight in another way. What is remembered of services that are not
     * there stays: a table is being restored perhaps, or this is the one of another network namespace.
     */
    void forgetOthersThanIn(Ipvs ipvs) throws IpvsException {
        for (ServiceStatus service : ipvs.services()) {
            List<Key> keys = keys(service.spec().key());
            if (!keys.isEmpty()) {
                for (RealServerStatus server : ipvs.servers(service.spec().key())) {
                    if (server.spec().weight() == 0) {
                        keys.remove(new Key(service.spec().key(), server.spec().endpoint()));
                    }
                }
                weights.keySet().removeAll(keys);
            }
        }
    }

    private List<Key> keys(ServiceKey service) {
        List<Key> keys = new ArrayList<>();
        for (Key key : weights.keySet()) {
            if (key.service().equals(service)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Writes them to the file. */
    void writeTo(StateFile file) throws StateException {
        StringBuilder text = new StringBuilder(TITLE);
        for (Map.Entry<Key, Long> each : weights.entrySet()) {
            Key key = each.getKey();
            text.append("-e ").append(ServerName.of(key.service(), key.server()));
            text.append(" --keep -w ").append(each.getValue()).append('\n');
        }
        file.write(text.toString());
    }

    /** Accepts any server of the line, with a forwarding method that allows every address. */
    private record AnyServer() implements ConfiguredTable {
        @Override
        public ServiceSpec service(ServiceKey key) throws IpvsException {
            throw IpvsException.refused(Operation.EDIT_SERVICE, Errno.ESRCH);
        }

        @Override
        public RealServerSpec server(ServiceKey service, Endpoint server) {
            return RealServerSpec.of(server, ForwardingMethod.TUNNEL, 0);
        }
    }
}
