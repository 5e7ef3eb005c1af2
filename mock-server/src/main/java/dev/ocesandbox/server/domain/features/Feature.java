// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import java.util.Locale;

/** What an account can turn on. */
public enum Feature {
  /** Enterprise projects, by which orders and resources are grouped. */
  ENTERPRISE_PROJECTS,
  /** Project groups, an older way to group resources that excludes enterprise projects. */
  PROJECT_GROUPS,
  /** Several IAM projects in a region, which excludes enterprise projects. */
  MULTI_PROJECT,
  /** The cost center, without which there are no costs to query; on at first. */
  COST_CENTER;

  /** Returns the name in the control API. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
