// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A product of the catalogue to order, such as a server or a disk. By default it is one piece for
 * one month in region cn-north-4, at the price of the price book. Immutable; each method returns a
 * new product.
 */
public final class Product {

  private static final Set<String> USAGE_FIELDS =
      Set.of("service_type_code", "resource_type_code", "region_code");

  private static final Set<String> PAY_PER_USE_FIELDS =
      Set.of(
          "service_type_code",
          "resource_type_code",
          "resource_spec",
          "region_code",
          "resource_size");

  private final Map<String, Object> fields;

  private Product(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Returns a small Linux server. */
  public static Product server() {
    return of("hws.service.type.ec2", "hws.resource.type.vm", "s6.small.1.linux");
  }

  /** Returns an SSD disk. */
  public static Product disk(int gigabytes) {
    return of("hws.service.type.ebs", "hws.resource.type.volume", "SSD").size(gigabytes);
  }

  /** Returns object storage. When ordered, it is a resource package of 100 GB. */
  public static Product storage() {
    return of("hws.service.type.obs", "hws.resource.type.obs", "OBS_standard_100GB");
  }

  /**
   * Returns any other product of the catalogue.
   *
   * @param serviceType such as hws.service.type.rds
   * @param resourceType such as hws.resource.type.rds.vm
   * @param spec such as rds.pg.c6.large.2
   */
  public static Product of(String serviceType, String resourceType, String spec) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("service_type_code", serviceType);
    fields.put("resource_type_code", resourceType);
    fields.put("resource_spec", spec);
    fields.put("region_code", "cn-north-4");
    fields.put("period_type", 2);
    fields.put("period_num", 1);
    fields.put("quantity", 1);
    return new Product(fields);
  }

  /** Sets the specification, such as s6.large.2.linux. */
  public Product spec(String spec) {
    return with("resource_spec", spec);
  }

  /** Sets the region, such as cn-south-1. */
  public Product in(String region) {
    return with("region_code", region);
  }

  /** Sets the region, such as cn-south-1. The same as {@link #in}. */
  public Product region(String region) {
    return in(region);
  }

  /** Sets the size, in the unit of the product. */
  public Product size(int size) {
    return with("resource_size", size);
  }

  /** Sets how many pieces to order. */
  public Product times(int quantity) {
    return with("quantity", quantity);
  }

  /** Sets the term in days. */
  public Product days(int number) {
    return with("period_type", 0).with("period_num", number);
  }

  /** Sets the term in months. */
  public Product months(int number) {
    return with("period_type", 2).with("period_num", number);
  }

  /** Sets the term in years. */
  public Product years(int number) {
    return with("period_type", 3).with("period_num", number);
  }

  /**
   * Sets the list price in yuan, for all pieces and the whole term.
   *
   * <p>Renewals do not go by it: they cost the price of the price book at that time, unless {@link
   * #renewalPrice} is set. Only if the price book does not have the product, they cost this price
   * in proportion to the term.
   */
  public Product price(String amount) {
    return with("price", amount);
  }

  /**
   * Sets the list price of renewals in yuan, for all pieces and as long a term as that of the
   * purchase. Other terms cost in proportion: a year counts twelve months and a month 30 days, and
   * each piece is rounded to the cent. The price holds for quotes and for renewals by hand and
   * automatic ones, until the resource is released or switched to pay-per-use billing.
   *
   * @param amount 0.00 or more, at most two decimals; others are refused when the order is placed
   */
  public Product renewalPrice(String amount) {
    return with("renewal_price", amount);
  }

  private Product with(String name, Object value) {
    return new Product(Fields.with(fields, name, value));
  }

  /** Returns the fields of an order line. */
  Map<String, Object> fields() {
    return fields;
  }

  /** Returns the fields of a resource that is billed by use. */
  Map<String, Object> payPerUseFields() {
    Map<String, Object> use = new LinkedHashMap<>(fields);
    use.keySet().retainAll(PAY_PER_USE_FIELDS);
    return use;
  }

  /** Returns the fields that identify the product in a usage report. */
  Map<String, Object> usageFields() {
    Map<String, Object> usage = new LinkedHashMap<>(fields);
    usage.keySet().retainAll(USAGE_FIELDS);
    return usage;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
