// SPDX-License-Identifier: Apache-2.0
/** What was asked and answered, bounded in entries and in memory. */
@NullMarked
package dev.ocesandbox.server.gateway.log;

import org.jspecify.annotations.NullMarked;
