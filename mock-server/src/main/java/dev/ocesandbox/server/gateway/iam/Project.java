// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.Region;
import dev.ocesandbox.server.world.ids.HashedIds;
import java.util.List;

/**
 * A project, which holds the resources of an account in one region.
 *
 * @param id project id of 32 hex digits, which is the same in all forks of a world
 * @param name id of the region, such as cn-north-1
 */
public record Project(String id, String name) {

  /** Inferred: an account has a project in each region. */
  static final List<Region> REGIONS = Catalogue.regions();

  /** Returns the projects of an account. */
  static List<Project> of(String customerId) {
    return REGIONS.stream().map(region -> of(customerId, region.code())).toList();
  }

  /** Returns the project of an account in a region. */
  public static Project of(String customerId, String region) {
    return new Project(HashedIds.of("project", customerId + "\n" + region), region);
  }
}
