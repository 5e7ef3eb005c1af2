// SPDX-License-Identifier: Apache-2.0
/**
 * The lists with which clients fill in addresses: provinces, cities and counties of China.
 *
 * <p>They never change and belong to no world, so the room keeps no state. The file is large and is
 * read only when one of the lists is asked for. Regions of the cloud are not here: they belong to
 * the catalogue.
 */
@NullMarked
package dev.ocesandbox.server.domain.config;

import org.jspecify.annotations.NullMarked;
