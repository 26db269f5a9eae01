package io.github.ipvs4j.model;

/** The fake of the test kit, under the name that tests of the command still use. */
public final class FakeIpvs extends io.github.ipvs4j.testkit.FakeIpvs {}
