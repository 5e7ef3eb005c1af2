// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.server.world.World;
import org.jspecify.annotations.Nullable;

/** Answers questions about features of accounts and their enterprise projects. */
public final class Features {

  private Features() {}

  /** Returns whether an account has turned a feature on. */
  public static boolean isOn(World world, String customerId, Feature feature) {
    return world.get(FeaturesState.SLOT).of(customerId).has(feature);
  }

  /**
   * Returns the project of an order line or a resource, with its name.
   *
   * @param id as orders and resources keep it; null for the default project
   * @return null if it belongs to no project
   */
  public static @Nullable EnterpriseProject project(
      World world, String customerId, @Nullable String id) {
    if (EnterpriseProject.UNCATEGORIZED.equals(id)) {
      return null;
    }
    return id == null
        ? EnterpriseProject.defaultOf(customerId)
        : world
            .get(FeaturesState.SLOT)
            .project(customerId, id)
            .orElseGet(() -> new EnterpriseProject(customerId, id, id));
  }

  static World turnedOn(World world, String customerId, Feature feature) {
    FeaturesState state = world.get(FeaturesState.SLOT);
    return world.with(FeaturesState.SLOT, state.with(state.of(customerId).with(feature)));
  }
}
