package io.github.ipvs4j.traffic;

import java.util.List;

/** Shows some sections of the documentation at work. */
public final class TrafficDemo {
    private static final List<String> SHOWN = List.of(
            "NAT",
            "Direct routing",
            "Tunnelling, GUE",
            "wrr: weighted round robin",
            "wlc: weighted least connections",
            "sh: source hashing");

    private TrafficDemo() {}

    /** Prints commands and who answers. */
    public static void main(String[] arguments) {
        for (String page : List.of("forwarding.md", "schedulers.md")) {
            for (Guide.Section section : Guide.sections(page)) {
                if (SHOWN.contains(section.title())) {
                    System.out.println("---- " + section.title() + "\n");
                    Rehearsal.of(section, System.out::println);
                }
            }
        }
    }
}
