// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Permission;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.server.world.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The context of a call.
 *
 * @param permission what an IAM user needs; null for nothing
 * @param rules wording of refusals
 * @param scheduler the time rules of every room
 */
record CallContext(@Nullable Permission permission, Rules rules, Scheduler scheduler) {}
