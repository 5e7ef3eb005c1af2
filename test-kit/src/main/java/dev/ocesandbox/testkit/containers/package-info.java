// SPDX-License-Identifier: Apache-2.0
/**
 * The sandbox server in a container, for Testcontainers 2.
 *
 * <p>Testcontainers is optional: the rest of the kit works without it. Tests use the same {@link
 * dev.ocesandbox.testkit.Sandbox} for a server in a container and for a server in this JVM.
 */
@NullMarked
package dev.ocesandbox.testkit.containers;

import org.jspecify.annotations.NullMarked;
