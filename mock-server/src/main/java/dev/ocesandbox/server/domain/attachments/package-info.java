// SPDX-License-Identifier: Apache-2.0
/**
 * Attachments: files that customers upload for their tickets, messages and reports.
 *
 * <p>The files are in the world, which bounds them. Who uses a file is a text to this room, such as
 * the id of a ticket. Archives are never opened.
 */
@NullMarked
package dev.ocesandbox.server.domain.attachments;

import org.jspecify.annotations.NullMarked;
