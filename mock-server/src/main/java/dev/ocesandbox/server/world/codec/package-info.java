// SPDX-License-Identifier: Apache-2.0
/**
 * State records as JSON: the one mapper for them, and what a record from outside must not lack.
 *
 * <p>Which records a world has say the slots of the rooms; whole worlds as files are a matter of
 * the scenarios.
 */
@NullMarked
package dev.ocesandbox.server.world.codec;

import org.jspecify.annotations.NullMarked;
