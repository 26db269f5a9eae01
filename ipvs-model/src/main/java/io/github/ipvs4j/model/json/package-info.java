/**
 * Tables as JSON documents, {@code docs/json.md}. {@link io.github.ipvs4j.model.json.TableDocument} reads a document;
 * {@link io.github.ipvs4j.model.json.JsonWriter} and {@link io.github.ipvs4j.model.json.TableJson} write one.
 */
@NullMarked
package io.github.ipvs4j.model.json;

import org.jspecify.annotations.NullMarked;
