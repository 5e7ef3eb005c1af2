// SPDX-License-Identifier: Apache-2.0
/** The agreements about tickets: their versions, and which users have signed them. */
@NullMarked
package dev.ocesandbox.server.domain.agreements;

import org.jspecify.annotations.NullMarked;
