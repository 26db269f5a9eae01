package io.github.ipvs4j.model;

import org.junit.jupiter.api.Nested;

/**
 * What every {@link Ipvs} must do, one suite for the fake and for a kernel. Each test starts with an empty director: no
 * service, no daemon, the usual timeouts. It assumes the network interface {@code lo}, which is up, and the schedulers
 * and engine of Linux 6.1.
 */
public abstract class IpvsContract {
    /** Opens the director under test. It is emptied before and after each test. */
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
