// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.Thing;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.orders.OrderLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What costs are grouped and filtered by, with the vendor's names. */
enum CostDimension {
  CLOUD_SERVICE_TYPE,
  RESOURCE_TYPE,
  ASSOCIATED_ACCOUNT,
  REGION_CODE,
  AZ_CODE,
  ENTERPRISE_PROJECT_ID,
  RES_SPEC_CODE,
  CHARGING_MODE,
  USAGE_TYPE,
  BILL_TYPE,
  BE_ID,
  PAYER_ACCOUNT_ID,
  RESOURCE_ID,
  RESOURCE_TAG,
  COST_UNIT;

  private static final String NONE = "null";

  /** Returns the value of a record; the text null if it has none. */
  String of(BillLine line) {
    // No resource has tags and no account cost units, and what has none has an empty value.
    if (this == RESOURCE_TAG || this == COST_UNIT) {
      return "";
    }
    String value = value(line);
    return value == null || value.isEmpty() ? NONE : value;
  }

  private @Nullable String value(BillLine line) {
    OrderLine.Product product = line.thing().product();
    return switch (this) {
      case CLOUD_SERVICE_TYPE -> product.serviceTypeCode();
      case RESOURCE_TYPE -> product.resourceTypeCode();
      case ASSOCIATED_ACCOUNT -> line.customerId();
      case REGION_CODE -> product.regionCode();
      case ENTERPRISE_PROJECT_ID -> project(line);
      case RES_SPEC_CODE -> product.resourceSpec();
      case CHARGING_MODE -> String.valueOf(line.chargingMode());
      case USAGE_TYPE -> usageType(line);
      case BILL_TYPE -> String.valueOf(line.type().sumClass());
      case PAYER_ACCOUNT_ID -> line.payerId();
      case RESOURCE_ID -> resource(line.thing());
      // No product has zones, and the entity of the vendor is not known.
      case AZ_CODE, BE_ID, RESOURCE_TAG, COST_UNIT -> null;
    };
  }

  private static @Nullable String project(BillLine line) {
    String id = line.thing().projectId();
    if (id == null) {
      return EnterpriseProject.DEFAULT;
    }
    return id.equals(EnterpriseProject.UNCATEGORIZED) ? null : id;
  }

  private static @Nullable String usageType(BillLine line) {
    BillLine.Used used = line.used();
    return used == null ? null : used.factor().name();
  }

  private static String resource(Thing thing) {
    return String.join(
        ":",
        thing.product().serviceTypeCode(),
        thing.product().resourceTypeCode(),
        Objects.requireNonNullElse(thing.resourceId(), ""),
        Objects.requireNonNullElse(thing.name(), NONE));
  }
}
