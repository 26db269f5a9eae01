/**
 * For tests of programs that use IPVS: {@link io.github.ipvs4j.testkit.FakeIpvs}, a kernel in memory, and
 * {@link io.github.ipvs4j.testkit.IpvsContract}, the test suite that the fake and the driver pass.
 *
 * <p>The fake needs only the model. The contract needs JUnit 5 (with its parameterized tests) and AssertJ.
 */
@NullMarked
package io.github.ipvs4j.testkit;

import org.jspecify.annotations.NullMarked;
