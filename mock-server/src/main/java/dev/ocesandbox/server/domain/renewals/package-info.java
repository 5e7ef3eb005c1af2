// SPDX-License-Identifier: Apache-2.0
/**
 * The life of resources after their terms: manual and automatic renewal, the switch to pay-per-use
 * billing, expiry, grace, retention and release.
 *
 * <p>This room decides. The orders room moves the money, and the resources room has the state.
 */
@NullMarked
package dev.ocesandbox.server.domain.renewals;

import org.jspecify.annotations.NullMarked;
