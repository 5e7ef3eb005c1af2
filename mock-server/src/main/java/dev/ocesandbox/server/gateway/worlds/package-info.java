// SPDX-License-Identifier: Apache-2.0
/** The worlds that this server hosts, bounded in number. */
@NullMarked
package dev.ocesandbox.server.gateway.worlds;

import org.jspecify.annotations.NullMarked;
