// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import java.util.List;

/**
 * A project, which holds the resources of an account in one region.
 *
 * @param id project id of 32 hex digits, which is the same in all forks of a world
 * @param name id of the region, such as cn-north-1
 */
public record Project(String id, String name) {

  /** Inferred: an account has a project in each region that the vendor's pages mention. */
  private static final List<String> REGIONS =
      List.of(
          "cn-north-1",
          "cn-north-2",
          "cn-north-4",
          "cn-north-9",
          "cn-east-2",
          "cn-east-3",
          "cn-south-1",
          "cn-south-2",
          "cn-south-4",
          "cn-southwest-2",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-southeast-3");

  /** Returns the projects of an account. */
  static List<Project> of(String customerId) {
    return REGIONS.stream().map(region -> of(customerId, region)).toList();
  }

  /** Returns the project of an account in a region. */
  public static Project of(String customerId, String region) {
    return new Project(IamIds.of("project", customerId + "\n" + region), region);
  }
}
