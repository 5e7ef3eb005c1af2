// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;

/** The ids that this room issues. */
final class ResourceIds {

  /** Subscriptions, such as 01154-21800069-0 (seen in the vendor's fixtures). */
  static final IdKind SUBSCRIPTION =
      new IdKind(
          "subscription", (number, seed) -> "01154-" + IdParts.digits(number, seed + 7, 8) + "-0");

  /** Resources: UUIDs, as most cloud services issue. */
  static final IdKind RESOURCE = IdKind.uuid("resource");

  private ResourceIds() {}
}
