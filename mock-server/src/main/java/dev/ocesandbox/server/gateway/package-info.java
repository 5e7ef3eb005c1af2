// SPDX-License-Identifier: Apache-2.0
/**
 * Request handling: an ordered list of stages between the web server and the handlers.
 *
 * <p>{@link dev.ocesandbox.server.gateway.Gateway} runs the list. Each stage passes an exchange on
 * or stops it with an outcome. The package does not depend on any room, and only its subpackage
 * {@code http} depends on a web server.
 */
@NullMarked
package dev.ocesandbox.server.gateway;

import org.jspecify.annotations.NullMarked;
