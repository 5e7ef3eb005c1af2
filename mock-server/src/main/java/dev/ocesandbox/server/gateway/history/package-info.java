// SPDX-License-Identifier: Apache-2.0
/** What happened to each world since its start, as commands and answers, limited in size. */
@NullMarked
package dev.ocesandbox.server.gateway.history;

import org.jspecify.annotations.NullMarked;
