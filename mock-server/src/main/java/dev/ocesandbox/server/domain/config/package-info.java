// SPDX-License-Identifier: Apache-2.0
/**
 * The lists that clients fill in addresses with: provinces, cities and counties of China.
 *
 * <p>They never change and are the same in every world, so the room has no state. The file is large
 * and is read on first use. Regions of the cloud are in the catalogue.
 */
@NullMarked
package dev.ocesandbox.server.domain.config;

import org.jspecify.annotations.NullMarked;
