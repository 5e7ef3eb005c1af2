// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.UsageType;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The usage types. */
final class UsageTypes {

  private static final List<UsageType> ALL = Catalogue.usageTypes();

  private UsageTypes() {}

  /** Returns the codes of the usage types of a resource type. */
  static Stream<String> factors(String resourceTypeCode) {
    return ALL.stream()
        .filter(type -> type.resourceTypeCode().equals(resourceTypeCode))
        .map(UsageType::code);
  }

  /** Returns the usage types of a resource type, or all. An empty code is unknown and has none. */
  static Page<UsageType> ofResource(Optional<String> resourceTypeCode, PageRequest request) {
    List<UsageType> matching =
        ALL.stream()
            .filter(u -> resourceTypeCode.map(u.resourceTypeCode()::equals).orElse(true))
            .toList();
    return Page.of(matching, request);
  }
}
