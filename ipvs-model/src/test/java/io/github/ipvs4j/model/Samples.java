package io.github.ipvs4j.model;

/** The samples of the test kit, under the name that tests of the command still use. */
public final class Samples extends io.github.ipvs4j.testkit.Samples {}
