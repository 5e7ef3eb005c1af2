// SPDX-License-Identifier: Apache-2.0
/** Rows of lists that are kept, because most of them do not change from one answer to the next. */
@NullMarked
package dev.ocesandbox.server.gateway.rows;

import org.jspecify.annotations.NullMarked;
