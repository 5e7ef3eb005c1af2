// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

/**
 * When a partner serves its customers.
 *
 * @param timeZone zone, such as GMT+08:00
 * @param days days of a week
 * @param hours hours of a day
 */
record PartnerService(String timeZone, String days, String hours) {}
