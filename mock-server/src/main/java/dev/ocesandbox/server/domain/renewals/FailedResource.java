// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * A resource of a batch that was refused.
 *
 * @param resourceId id as it was sent
 * @param refusal why
 */
record FailedResource(String resourceId, Refusal refusal) {

  /** Notes the rules by which resources were refused. */
  static World traced(World world, List<FailedResource> failed) {
    World traced = world;
    for (FailedResource one : failed) {
      traced = traced.applied(one.refusal().rule());
    }
    return traced;
  }
}
