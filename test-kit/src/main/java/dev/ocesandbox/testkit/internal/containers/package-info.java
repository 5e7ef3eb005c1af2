// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the server of {@code SandboxRuntime.CONTAINER}. Nothing refers to this package; its class
 * is loaded by name when a test needs a container. Not part of the public API.
 */
@NullMarked
package dev.ocesandbox.testkit.internal.containers;

import org.jspecify.annotations.NullMarked;
