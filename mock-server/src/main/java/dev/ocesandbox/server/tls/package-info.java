// SPDX-License-Identifier: Apache-2.0
/**
 * Key and certificate of a server that speaks TLS: from a certificate authority of its own, or from
 * files of the user.
 *
 * <p>The only package that uses Bouncy Castle, which builds and reads certificates. Its classes are
 * loaded only if TLS is on. Handshakes use the JDK.
 */
@NullMarked
package dev.ocesandbox.server.tls;

import org.jspecify.annotations.NullMarked;
