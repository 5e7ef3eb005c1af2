// SPDX-License-Identifier: Apache-2.0
/**
 * Phone numbers and mail addresses of tickets: which need verification, the codes that are sent,
 * and the contacts that were verified with them.
 */
@NullMarked
package dev.ocesandbox.server.domain.contacts;

import org.jspecify.annotations.NullMarked;
