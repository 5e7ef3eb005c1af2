// SPDX-License-Identifier: Apache-2.0
/**
 * Scenarios: what worlds begin with, and worlds written as files.
 *
 * <p>{@link dev.ocesandbox.server.scenarios.WorldFactory} is the door. A scenario tells either what
 * happened before the start, which the {@code ScenarioSeeder} plays in order of time by the rules
 * of the rooms, or an exact state, which {@code WorldExport} writes and {@code WorldImport} reads,
 * both record by record. Every complaint about a file carries line and path.
 *
 * <p>Hosting worlds, HTTP and the command line are not here.
 */
@NullMarked
package dev.ocesandbox.server.scenarios;

import org.jspecify.annotations.NullMarked;
