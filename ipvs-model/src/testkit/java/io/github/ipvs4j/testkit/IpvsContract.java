package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import org.junit.jupiter.api.Nested;

/**
 * The test suite for every {@link Ipvs}: {@link FakeIpvs} and the driver pass it, and so should an implementation of
 * your own. Extend it and implement {@link #open}; JUnit finds its tests in nested classes.
 *
 * <p>Each test starts with an empty director: no service, no daemon, default timeouts. <strong>It empties the director
 * that it opens.</strong> The suite expects the network interface {@code lo} to be up, and the schedulers and the
 * persistence engine of Linux 6.1.
 */
public abstract class IpvsContract {
    /** For subclasses. */
    protected IpvsContract() {}

    /** Opens the director under test. The suite empties it before and after each test, and closes it. */
    protected abstract Ipvs open() throws IpvsException;

    @Nested
    final class Services extends ServiceContract {
        @Override
        Ipvs open() throws IpvsException {
            return IpvsContract.this.open();
        }
    }

    @Nested
    final class Servers extends ServerContract {
        @Override
        Ipvs open() throws IpvsException {
            return IpvsContract.this.open();
        }
    }

    @Nested
    final class Settings extends SettingsContract {
        @Override
        Ipvs open() throws IpvsException {
            return IpvsContract.this.open();
        }
    }

    @Nested
    final class Refusals extends RefusalContract {
        @Override
        Ipvs open() throws IpvsException {
            return IpvsContract.this.open();
        }
    }

    @Nested
    final class Batches extends BatchContract {
        @Override
        Ipvs open() throws IpvsException {
            return IpvsContract.this.open();
        }
    }
}
