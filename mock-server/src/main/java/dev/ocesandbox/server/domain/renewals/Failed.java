// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * A resource of a request that was passed over while others were dealt with.
 *
 * @param resourceId as it was sent
 * @param refusal why
 */
record Failed(String resourceId, Refusal refusal) {

  /** Notes the rules that some resources were passed over by. */
  static World traced(World world, List<Failed> failed) {
    World traced = world;
    for (Failed one : failed) {
      traced = traced.applied(one.refusal().rule());
    }
    return traced;
  }
}
