/**
 * Tables as JSON documents. {@link io.github.ipvs4j.cli.json.JsonWriter} knows the syntax; a class for each part of a
 * document knows its keys, which {@link io.github.ipvs4j.cli.json.Keys} lists. {@code docs/json.md} describes them.
 */
@NullMarked
package io.github.ipvs4j.cli.json;

import org.jspecify.annotations.NullMarked;
