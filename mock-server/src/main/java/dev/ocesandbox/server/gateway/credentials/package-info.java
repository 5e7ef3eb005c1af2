// SPDX-License-Identifier: Apache-2.0
/** Access keys, tokens and passwords, and the store that holds those of all worlds. */
@NullMarked
package dev.ocesandbox.server.gateway.credentials;

import org.jspecify.annotations.NullMarked;
