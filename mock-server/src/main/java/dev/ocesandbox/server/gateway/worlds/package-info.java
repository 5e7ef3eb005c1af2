// SPDX-License-Identifier: Apache-2.0
/** The worlds hosted by this server, limited in number, with their snapshots and planned faults. */
@NullMarked
package dev.ocesandbox.server.gateway.worlds;

import org.jspecify.annotations.NullMarked;
