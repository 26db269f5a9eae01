/** Tests of the packaged command, tagged {@code installed}: they need the tree that {@code mvn package} makes. */
@NullMarked
package io.github.ipvs4j.cli.installed;

import org.jspecify.annotations.NullMarked;
