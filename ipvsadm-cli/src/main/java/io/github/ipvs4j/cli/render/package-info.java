/** Listings byte by byte. Lines keep their trailing blanks: scripts compare them. */
@NullMarked
package io.github.ipvs4j.cli.render;

import org.jspecify.annotations.NullMarked;
