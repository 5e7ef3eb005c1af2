// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/**
 * Names of new resources. The name of an address is its IP (huaweicloud/huaweicloud-sdk-java,
 * queryResourcesList.json). Inferred: all others.
 */
final class ResourceNames {

  private static final int SHOWN = 4;

  private ResourceNames() {}

  static String of(Resource.Product product, String resourceId) {
    if (product.key().resourceTypeCode().equals("hws.resource.type.ip")) {
      int bits = Integer.parseUnsignedInt(resourceId.substring(0, 8), 16);
      // 198.18.0.0/15 is reserved for tests and never routed.
      return "198.%d.%d.%d".formatted(18 + (bits >>> 31), (bits >>> 8) & 0xFF, bits & 0xFF);
    }
    String service = product.key().serviceTypeCode();
    String kind = service.substring(service.lastIndexOf('.') + 1);
    return (kind.equals("ec2") ? "ecs" : kind) + "-" + resourceId.substring(0, SHOWN);
  }
}
