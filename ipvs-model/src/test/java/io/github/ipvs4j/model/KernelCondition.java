package io.github.ipvs4j.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link RequiresKernel}, from what {@code /proc} says and without opening a socket. */
final class KernelCondition implements ExecutionCondition {
    /** {@code CAP_NET_ADMIN} of {@code <linux/capability.h>}. */
    private static final int CAP_NET_ADMIN = 12;
    /** What {@code /proc/net/ip_vs} shows of an empty table. */
    private static final int TITLE_LINES = 3;

    private final Path proc;
    private final boolean required;

    KernelCondition() {
        this(Path.of("/proc"), "1".equals(System.getenv("IPVS_REQUIRE_KERNEL")));
    }

    KernelCondition(Path proc, boolean required) {
        this.proc = proc;
        this.required = required;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // Once for a class; its tests may leave something behind for each other.
        boolean outermost = context.getTestMethod().isEmpty()
                && context.getRequiredTestClass().getEnclosingClass() == null;
        return outermost ? evaluate() : ConditionEvaluationResult.enabled("decided for the class");
    }

    ConditionEvaluationResult evaluate() {
        String obstacle = obstacle();
        if (obstacle == null) {
            return ConditionEvaluationResult.enabled("there is an unused IPVS");
        }
        if (required) {
            throw new IllegalStateException("IPVS_REQUIRE_KERNEL is set, but " + obstacle);
        }
        return ConditionEvaluationResult.disabled(obstacle);
    }

    private @Nullable String obstacle() {
        if (!Files.isDirectory(proc.resolve("sys/net/ipv4/vs"))) {
            return "this kernel has no IPVS, or did not load ip_vs";
        }
        if (!hasCapability()) {
            return "this process has no CAP_NET_ADMIN";
        }
        if (lines("net/ip_vs").size() > TITLE_LINES) {
            return "this IPVS is in use: it has services, which the tests would delete";
        }
        return null;
    }

    private boolean hasCapability() {
        for (String line : lines("self/status")) {
            if (line.startsWith("CapEff:")) {
                long bits = Long.parseUnsignedLong(
                        line.substring("CapEff:".length()).strip(), 16);
                return (bits >>> CAP_NET_ADMIN & 1) == 1;
            }
        }
        return false;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(proc.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
