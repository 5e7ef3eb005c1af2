// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.fixtures.ResourceType;
import dev.ocesandbox.fixtures.ServiceType;
import java.util.Map;
import java.util.stream.Collectors;

/** Names what the vendor sells. */
public final class Products {

  private static final Map<String, Bilingual> SERVICES =
      ServiceTypes.ALL.stream().collect(Collectors.toMap(ServiceType::code, ServiceType::name));
  private static final Map<String, Bilingual> RESOURCES =
      ResourceTypes.ALL.stream().collect(Collectors.toMap(ResourceType::code, ResourceType::name));

  private Products() {}

  /** Returns the name of a cloud service; the code itself when the catalogue lacks it. */
  public static Bilingual serviceName(String code) {
    return SERVICES.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a type of resource; the code itself when the catalogue lacks it. */
  public static Bilingual resourceName(String code) {
    return RESOURCES.getOrDefault(code, new Bilingual(code, code));
  }
}
