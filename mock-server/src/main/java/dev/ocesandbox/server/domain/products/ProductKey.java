// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a product, apart from its region.
 *
 * @param serviceTypeCode cloud service, such as hws.service.type.ec2
 * @param resourceTypeCode resource type, such as hws.resource.type.vm
 * @param resourceSpec specification, such as s6.small.1.linux
 */
public record ProductKey(String serviceTypeCode, String resourceTypeCode, String resourceSpec)
    implements Comparable<ProductKey> {

  private static final Comparator<ProductKey> ORDER =
      Comparator.comparing(ProductKey::serviceTypeCode)
          .thenComparing(ProductKey::resourceTypeCode)
          .thenComparing(ProductKey::resourceSpec);

  /** As a record does, without its indirection: quotes look up many keys. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProductKey key
        && resourceSpec.equals(key.resourceSpec)
        && resourceTypeCode.equals(key.resourceTypeCode)
        && serviceTypeCode.equals(key.serviceTypeCode);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * serviceTypeCode.hashCode() + resourceTypeCode.hashCode())
        + resourceSpec.hashCode();
  }

  @Override
  public int compareTo(ProductKey other) {
    return ORDER.compare(this, other);
  }
}
