// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

/**
 * A resource billed by use that was there in the past and is gone.
 *
 * @param resource what
 * @param life from when to when it was there; it ends earlier if its last period is not settled yet
 */
public record PastUse(NewUse resource, Period life) {}
