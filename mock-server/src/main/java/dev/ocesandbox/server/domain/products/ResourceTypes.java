// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.ResourceType;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types. */
final class ResourceTypes {

  static final List<ResourceType> ALL = Catalogue.resourceTypes();

  private static final Map<String, ResourceType> BY_CODE =
      ALL.stream().collect(Collectors.toMap(ResourceType::code, Function.identity()));

  private ResourceTypes() {}

  static Optional<ResourceType> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  static Page<ResourceType> all(PageRequest request) {
    return Page.of(ALL, request);
  }

  /** Inferred: an unknown service has no resources; it is not refused. */
  static Page<ResourceType> ofService(String serviceTypeCode, PageRequest request) {
    return Page.of(
        ALL.stream().filter(r -> r.serviceTypeCode().equals(serviceTypeCode)).toList(), request);
  }
}
