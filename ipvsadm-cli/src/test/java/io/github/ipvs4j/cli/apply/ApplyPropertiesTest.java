package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.testkit.FakeIpvs;

/** On a kernel in memory. */
final class ApplyPropertiesTest extends ApplyProperties {
    private final FakeIpvs ipvs = new FakeIpvs();

    @Override
    public Cli.Opener opener() {
        return () -> ipvs;
    }

    @Override
    public int repetitions() {
        return 300;
    }
}
