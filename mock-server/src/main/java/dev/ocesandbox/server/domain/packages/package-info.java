// SPDX-License-Identifier: Apache-2.0
/**
 * Resource packages: usage that is paid in advance, with its quotas, cycles and deductions.
 *
 * <p>Packages are ordered like everything else; their contents are in the price book. Each has a
 * subscription with the same id in the resources room, which has its paid terms. So a package is
 * renewed, unsubscribed and refunded by the same rules as a resource. Usage is reported through the
 * control API; usage that no package covers is not charged yet.
 */
@NullMarked
package dev.ocesandbox.server.domain.packages;

import org.jspecify.annotations.NullMarked;
