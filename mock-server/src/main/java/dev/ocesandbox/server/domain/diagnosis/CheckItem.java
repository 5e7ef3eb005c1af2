// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a diagnosis checks. Inferred: no list of the vendor's items is known. Only what a world
 * knows of a resource can be abnormal.
 */
enum CheckItem {
  RESOURCE_STATUS(
      new Bilingual("Status of the resource", "资源状态"),
      new Bilingual("Renew the resource to unfreeze it.", "请续费以恢复资源。")),
  EXPIRY(
      new Bilingual("Days until expiry", "到期时间"),
      new Bilingual("Renew the resource before it expires.", "资源即将到期，请及时续费。")),
  NETWORK(
      new Bilingual("Network and security groups", "网络与安全组"),
      new Bilingual("Check the rules of the security group.", "请检查安全组规则。")),
  STORAGE(new Bilingual("Use of the disk", "磁盘使用率"), new Bilingual("Expand the disk.", "请扩容磁盘。"));

  /** Fewer days until expiry than these are abnormal. */
  private static final Duration SOON = Duration.ofDays(7);

  @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
  private final Bilingual title;

  @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
  private final Bilingual suggestion;

  CheckItem(Bilingual title, Bilingual suggestion) {
    this.title = title;
    this.suggestion = suggestion;
  }

  /** Returns the id on the wire, such as resource_status. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Bilingual title() {
    return title;
  }

  /** Returns what to do if it is abnormal. */
  Bilingual suggestion() {
    return suggestion;
  }

  private boolean isAbnormal(Resource resource, Instant now) {
    return switch (this) {
      case RESOURCE_STATUS -> resource.status() == ResourceStatus.FROZEN;
      case EXPIRY -> resource.expiresAt().isBefore(now.plus(SOON));
      case NETWORK, STORAGE -> false;
    };
  }

  /** Returns the items that are abnormal for a resource. */
  static List<CheckItem> abnormal(Resource resource, Instant now) {
    List<CheckItem> found = new ArrayList<>();
    for (CheckItem item : values()) {
      if (item.isAbnormal(resource, now)) {
        found.add(item);
      }
    }
    return found;
  }
}
