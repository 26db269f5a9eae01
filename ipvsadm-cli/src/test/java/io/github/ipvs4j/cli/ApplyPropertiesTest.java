package io.github.ipvs4j.cli;

import io.github.ipvs4j.model.FakeIpvs;

/** On a kernel in memory. */
final class ApplyPropertiesTest extends ApplyProperties {
    private final FakeIpvs ipvs = new FakeIpvs();

    @Override
    Cli.Opener opener() {
        return () -> ipvs;
    }

    @Override
    int repetitions() {
        return 300;
    }
}
