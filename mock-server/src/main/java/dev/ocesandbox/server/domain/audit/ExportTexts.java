// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.EnumMap;
import java.util.Map;

/** Which fields of a record the columns of an export show. */
final class ExportTexts {

  /** Texts, which customers may have chosen. */
  static final Map<ExportColumn, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ExportColumn.ACCOUNT, "account_name"),
              Map.entry(ExportColumn.ORDER, "order_id"),
              Map.entry(ExportColumn.TRADE, "trade_id"),
              Map.entry(ExportColumn.REGION, "region_name"),
              Map.entry(ExportColumn.SERVICE, "cloud_service_type_name"),
              Map.entry(ExportColumn.RESOURCE_TYPE, "resource_type_name"),
              Map.entry(ExportColumn.RESOURCE, "resource_id"),
              Map.entry(ExportColumn.NAME, "resource_name"),
              Map.entry(ExportColumn.TAG, "resource_tag"),
              Map.entry(ExportColumn.PROJECT, "enterprise_project_id"),
              Map.entry(ExportColumn.PROJECT_NAME, "enterprise_project_name"),
              Map.entry(ExportColumn.PRODUCT, "product_name"),
              Map.entry(ExportColumn.SPEC, "product_spec_desc"),
              Map.entry(ExportColumn.USAGE_TYPE, "usage_type"),
              Map.entry(ExportColumn.UNIT, "unit")));

  /** Numbers, which may begin with a minus. */
  static final Map<ExportColumn, String> NUMBERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ExportColumn.PERIODS, "period_num"),
              Map.entry(ExportColumn.USAGE, "usage"),
              Map.entry(ExportColumn.UNIT_PRICE, "unit_price"),
              Map.entry(ExportColumn.OFFICIAL, "official_amount"),
              Map.entry(ExportColumn.DISCOUNT, "discount_amount"),
              Map.entry(ExportColumn.DUE, "amount"),
              Map.entry(ExportColumn.CASH, "cash_amount"),
              Map.entry(ExportColumn.CREDIT, "credit_amount"),
              Map.entry(ExportColumn.COUPON, "coupon_amount"),
              Map.entry(ExportColumn.FLEXI, "flexipurchase_coupon_amount"),
              Map.entry(ExportColumn.CARD, "stored_card_amount"),
              Map.entry(ExportColumn.BONUS, "bonus_amount"),
              Map.entry(ExportColumn.DEBT, "debt_amount")));

  private ExportTexts() {}
}
