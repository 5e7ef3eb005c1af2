// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a member account was created by its master.
 *
 * @param customerId the account
 * @param number number of the account among those that were created in the world, from 1
 * @param at when it was created
 * @param mobilePhone its mobile number; null for that of the master
 */
record Opening(String customerId, long number, Instant at, @Nullable String mobilePhone) {}
