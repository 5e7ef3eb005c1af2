// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

/**
 * Which version of an agreement is published.
 *
 * @param type type of the agreement
 * @param version the newest version
 */
record Published(String type, int version) {}
