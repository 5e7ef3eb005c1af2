// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.UsageType;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import java.util.Optional;

/** The list of usage types. */
final class UsageTypes {

  private static final List<UsageType> ALL = Catalogue.usageTypes();

  private UsageTypes() {}

  /** Returns those of one type of resource, or all; an empty code is a code that none has. */
  static Page<UsageType> ofResource(Optional<String> resourceTypeCode, PageRequest request) {
    List<UsageType> matching =
        ALL.stream()
            .filter(u -> resourceTypeCode.map(u.resourceTypeCode()::equals).orElse(true))
            .toList();
    return Page.of(matching, request);
  }
}
