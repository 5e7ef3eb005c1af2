// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is bought: a server, a disk, anything of the catalogue. Immutable; each word
 * returns another one. For a month, in region cn-north-4, at the price of the price book unless
 * said otherwise.
 */
public final class Product {

  private final Map<String, Object> fields;

  private Product(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A small Linux server. */
  public static Product server() {
    return of("hws.service.type.ec2", "hws.resource.type.vm", "s6.small.1.linux");
  }

  /** A disk of the kind SSD. */
  public static Product disk(int gigabytes) {
    return of("hws.service.type.ebs", "hws.resource.type.volume", "SSD").size(gigabytes);
  }

  /** Object storage: as a package of 100 GB when it is bought. */
  public static Product storage() {
    return of("hws.service.type.obs", "hws.resource.type.obs", "OBS_standard_100GB");
  }

  /**
   * Anything else.
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

  /** Of another specification. */
  public Product spec(String spec) {
    return with("resource_spec", spec);
  }

  /** In another region. */
  public Product in(String region) {
    return with("region_code", region);
  }

  /** Of a size, in the unit of the product. */
  public Product size(int size) {
    return with("resource_size", size);
  }

  /** So many of them. */
  public Product times(int quantity) {
    return with("quantity", quantity);
  }

  /** For so many days. */
  public Product days(int number) {
    return with("period_type", 0).with("period_num", number);
  }

  /** For so many months. */
  public Product months(int number) {
    return with("period_type", 2).with("period_num", number);
  }

  /** For so many years. */
  public Product years(int number) {
    return with("period_type", 3).with("period_num", number);
  }

  /** At a list price in yuan, for all of them and the whole term. */
  public Product price(String amount) {
    return with("price", amount);
  }

  private Product with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Product(changed);
  }

  Map<String, Object> line() {
    return fields;
  }

  /** Returns what usage is told by. */
  Map<String, Object> place() {
    Map<String, Object> place = new LinkedHashMap<>(fields);
    place
        .keySet()
        .retainAll(java.util.Set.of("service_type_code", "resource_type_code", "region_code"));
    return place;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
