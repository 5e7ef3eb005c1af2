// SPDX-License-Identifier: Apache-2.0
/**
 * Connections to sandbox servers. Not part of the public API: it may change in any release.
 *
 * <p>A {@link dev.ocesandbox.testkit.internal.ServerConnection} is the only way to a server. There
 * is one implementation for a server in this JVM and one for a server reached over HTTP; neither
 * shares a class with the server.
 */
@NullMarked
package dev.ocesandbox.testkit.internal;

import org.jspecify.annotations.NullMarked;
