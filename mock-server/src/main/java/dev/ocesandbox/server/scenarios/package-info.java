// SPDX-License-Identifier: Apache-2.0
/**
 * Scenario files, and the creation of worlds from them.
 *
 * <p>A scenario file has settings, accounts and one of two things: an arrangement, which is a list
 * of requests that {@code ScenarioSeeder} runs in order of time before the world starts, or a saved
 * state, which {@code WorldExport} writes and {@code WorldImport} reads as a stream. Arrangements
 * of format 1 are converted by {@code FormatOne} when they are read. Problems of a file are
 * reported with their line and path.
 *
 * <p>{@link dev.ocesandbox.server.scenarios.WorldFactory} reads files and creates worlds. {@link
 * dev.ocesandbox.server.scenarios.WorldHost} makes worlds available to callers and removes them.
 */
@NullMarked
package dev.ocesandbox.server.scenarios;

import org.jspecify.annotations.NullMarked;
