// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise project of a package, which is that of its subscription.
 *
 * @param id as resources keep it; null for the default project
 */
record PackageProject(@Nullable String id) {

  private static final int FOR_ALL = 0;
  private static final int FOR_ONE = 1;

  static PackageProject of(World world, ResourcePackage one) {
    return new PackageProject(
        Resources.find(world, one.id()).map(Resource::projectId).orElse(null));
  }

  /** Inferred: a package of the default project, or of none, is for all projects. */
  boolean isOwn() {
    return EnterpriseProject.isOwn(id);
  }

  /** Returns whether a package covers what a project has used. */
  boolean covers(@Nullable String usedBy) {
    return id == null || !isOwn() || id.equals(usedBy);
  }

  /** Returns the project as lists show it. */
  String shown() {
    return id == null ? EnterpriseProject.DEFAULT : id;
  }

  int scope() {
    return isOwn() ? FOR_ONE : FOR_ALL;
  }
}
