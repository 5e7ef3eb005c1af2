// SPDX-License-Identifier: Apache-2.0
/**
 * Faults that tests plan for a world: which requests they meet, how often, and what they do.
 *
 * <p>They stand beside the world, not in it: a fork, a snapshot and an export have none. {@link
 * dev.ocesandbox.server.gateway.faults.FaultStage} asks them in the order planned. What must happen
 * later on the way of a request is noted in its {@link dev.ocesandbox.server.gateway.Disturbance};
 * the handler stage and the front do it. Who plans a fault, and what its fields mean, is up to the
 * control API.
 */
@NullMarked
package dev.ocesandbox.server.gateway.faults;

import org.jspecify.annotations.NullMarked;
