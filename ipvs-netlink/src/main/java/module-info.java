/** Controls the kernel's IPVS through netlink. */
@SuppressWarnings("module") // the command becomes a module only in its image
module io.github.ipvs4j.netlink {
    requires transitive io.github.ipvs4j.model;
    requires static org.jspecify;
    requires org.jnrproject.jffi;

    exports io.github.ipvs4j.netlink;
    exports io.github.ipvs4j.netlink.traffic;
    exports io.github.ipvs4j.netlink.transport to
            io.github.ipvs4j.cli;
    exports io.github.ipvs4j.netlink.describe to
            io.github.ipvs4j.cli;
    exports io.github.ipvs4j.netlink.wire to
            io.github.ipvs4j.cli;
}
