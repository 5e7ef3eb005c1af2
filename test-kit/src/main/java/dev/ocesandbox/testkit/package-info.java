// SPDX-License-Identifier: Apache-2.0
/**
 * A private cloud-billing world for each test.
 *
 * <p>{@link dev.ocesandbox.testkit.OceSandbox} on a test class is the usual way in, {@link
 * dev.ocesandbox.testkit.Sandbox#start()} the one without JUnit. The server runs in this JVM behind
 * a class loader of its own ({@code IsolatedServer}): none of its libraries can meet those of the
 * user, and nothing here needs any. What the fake does is not decided here; everything is asked of
 * its control API.
 *
 * <p>The vendor's SDK and JUnit are known to {@code SdkClients} and {@code SandboxExtension} only,
 * so that whoever has neither can use the rest.
 */
@NullMarked
package dev.ocesandbox.testkit;

import org.jspecify.annotations.NullMarked;
