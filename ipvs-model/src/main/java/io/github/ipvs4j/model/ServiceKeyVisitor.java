package io.github.ipvs4j.model;

/**
 * Decides about each kind of service key. A new kind is a new method here, so code that handles every kind does not
 * compile before it handles the new one.
 *
 * @param <R> the result
 */
public interface ServiceKeyVisitor<R> {
    /** Handles a service on an address. */
    R address(ServiceKey.Address key);

    /** Handles a service of a firewall mark. */
    R firewallMark(ServiceKey.FirewallMark key);
}
