package io.github.ipvs4j.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test class: it changes the IPVS of the kernel. The class is skipped, and says why, unless there is such a
 * kernel, the privilege to use it, and no service in it that somebody might miss. With {@code IPVS_REQUIRE_KERNEL=1} in
 * the environment it fails instead of being skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("kernel")
@ExtendWith(KernelCondition.class)
public @interface RequiresKernel {}
