/** Which services, servers and connections are asked for, and how connections are counted. It knows the model alone. */
@NullMarked
package io.github.ipvs4j.cli.query;

import org.jspecify.annotations.NullMarked;
