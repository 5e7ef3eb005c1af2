// SPDX-License-Identifier: Apache-2.0
/**
 * A test kit that gives each test its own world on an OCE Sandbox server.
 *
 * <p>Annotate a test class with {@link dev.ocesandbox.testkit.OceSandbox}, or call {@link
 * dev.ocesandbox.testkit.Sandbox#start()} without JUnit. By default the server runs in this JVM, in
 * its own class loader, so its libraries cannot conflict with those of the user. The kit itself
 * needs no library.
 *
 * <p>JUnit, the vendor's SDK and Testcontainers are optional. Everything except {@code @OceSandbox}
 * works without JUnit.
 */
@NullMarked
package dev.ocesandbox.testkit;

import org.jspecify.annotations.NullMarked;
