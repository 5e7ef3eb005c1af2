// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;

/**
 * The columns of an export, named and ordered as in the vendor's file of transactions
 * (usermanual-billing/bills_topic_100000062), whose sheets for subscriptions and for use are one
 * here.
 */
enum ExportColumn {
  CYCLE("Billing Cycle", "账期"),
  ACCOUNT("Account Name", "账号"),
  CONSUMED("Consumption Time", "消费时间"),
  PROVIDER("Provider", "供应商"),
  ORDER("Order ID", "订单ID/退订单ID"),
  BASE_ORDER("Original Order ID", "原订单号"),
  TRADE("Transaction ID", "消费流水号"),
  TYPE("Bill Type", "账单类型"),
  REGION("Region", "云服务区"),
  SERVICE("Product Type", "产品类型"),
  RESOURCE_TYPE("Resource Type", "资源类型"),
  RESOURCE("Resource ID", "资源ID"),
  NAME("Resource Name", "资源名称"),
  TAG("Resource Tag", "资源标签"),
  PROJECT("Enterprise Project ID", "企业项目ID"),
  PROJECT_NAME("Enterprise Project", "企业项目名称"),
  PRODUCT("Product", "产品"),
  SPEC("Specification", "产品规格"),
  MODE("Billing Mode", "计费模式"),
  PERIODS("Required Duration", "购买时长"),
  USAGE_TYPE("Usage Type", "使用量类型"),
  USAGE("Usage", "使用量"),
  UNIT_PRICE("Unit Price", "单价"),
  UNIT("Unit", "单位"),
  OFFICIAL("List Price", "官网价总金额"),
  DISCOUNT("Discount", "折扣优惠"),
  TRUNCATED("Truncated Amount", "抹零金额"),
  DUE("Amount Due", "应付金额"),
  STATUS("Payment Status", "支付状态"),
  CASH("Cash Payment", "现金支付"),
  CREDIT("Credit Payment", "信用额度支付"),
  COUPON("Cash Coupon", "代金券抵扣"),
  FLEXI("Flexi-Purchase Coupon", "现金券抵扣"),
  CARD("Stored-Value Card", "储值卡抵扣"),
  BONUS("Bonus", "奖励金支付"),
  DEBT("Amount Owed", "欠费"),
  TRADED("Transaction Time", "交易时间");

  private final String english;
  private final String chinese;

  ExportColumn(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  Bilingual title() {
    return new Bilingual(english, chinese);
  }
}
