// SPDX-License-Identifier: Apache-2.0
/** The request log, limited in entries and memory. */
@NullMarked
package dev.ocesandbox.server.gateway.log;

import org.jspecify.annotations.NullMarked;
