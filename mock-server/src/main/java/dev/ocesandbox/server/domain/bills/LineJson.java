// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the operations have in common, with the names that each of them uses. */
public final class LineJson {

  /** Period types of bills by those of orders. */
  private static final Map<Integer, Integer> PERIOD_TYPES =
      Map.of(0, 24, 1, 24, Term.MONTH, 20, Term.YEAR, 19, 4, 25, 5, 5);

  private static final int DAYS_OF_WEEK = 7;
  private static final int WEEK = 1;

  private final LineNames names;
  private final Language language;

  /** Creates a writer with names in a language. */
  public LineJson(World world, Language language) {
    this(new LineNames.InWorld(world), language);
  }

  LineJson(LineNames names, Language language) {
    this.names = names;
    this.language = language;
  }

  LineNames names() {
    return names;
  }

  Language language() {
    return language;
  }

  /** Writes a service with its name. */
  public void service(ObjectNode row, BillLine line, String code) {
    String service = line.thing().product().serviceTypeCode();
    row.put(code, service).put(nameOf(code), language.of(Products.serviceName(service)));
  }

  /** Writes a resource type with its name. */
  public void resourceType(ObjectNode row, BillLine line, String code) {
    String type = line.thing().product().resourceTypeCode();
    row.put(code, type).put("resource_type_name", language.of(Products.resourceName(type)));
  }

  /** Writes a region with its name. */
  public void region(ObjectNode row, BillLine line, String code) {
    String region = line.thing().product().regionCode();
    row.put(code, region).put("region_name", language.of(Products.regionName(region)));
  }

  /** Writes who has consumed. */
  void customer(ObjectNode row, BillLine line) {
    row.put("customer_id", line.customerId()).put("account_name", names.account(line));
  }

  /** Writes the enterprise project. */
  public void project(ObjectNode row, BillLine line) {
    EnterpriseProject project = names.project(line);
    row.put("enterprise_project_id", project == null ? null : project.id())
        .put("enterprise_project_name", project == null ? null : project.name());
  }

  /** Writes resource, name and tags. No resource has tags. */
  public void resource(ObjectNode row, BillLine line, String id) {
    row.put(id, line.thing().resourceId())
        .put("resource_name", line.thing().name())
        .put("resource_tag", "--");
  }

  /** Returns the text of the specification. */
  public String spec(BillLine line) {
    return language.of(names.spec(line));
  }

  OrderLine.Product product(BillLine line) {
    return line.thing().product();
  }

  /** Returns the number of the period type in bills; null for one that they do not have. */
  public static @Nullable Integer periodType(BillLine line) {
    Term term = line.trade().term();
    return term == null ? null : PERIOD_TYPES.get(term.periodType());
  }

  /** Returns how many periods were bought; seven days for a week. */
  static @Nullable Integer periods(BillLine line) {
    Term term = line.trade().term();
    Integer number = term == null ? null : term.periodNum();
    if (term == null || number == null || term.periodType() != WEEK) {
      return number;
    }
    return number * DAYS_OF_WEEK;
  }

  /** Writes begin and end of the use; null for what was bought and for sums. */
  static void times(ObjectNode row, BillLine line, boolean single) {
    BillLine.Used used = single ? line.used() : null;
    row.put("effective_time", used == null ? null : BusinessTime.wire(used.period().begin()))
        .put("expire_time", used == null ? null : BusinessTime.wire(used.period().end()));
  }

  /** Writes what was used. Subscriptions have no usage; no reserved instance covers any. */
  public static void usage(ObjectNode row, BillLine line) {
    BillLine.Used used = line.used();
    Integer measure = used == null ? null : UsageUnits.shown(used.factor());
    row.put("usage_type", used == null ? null : used.factor().name())
        .put("usage", used == null ? null : used.amount().value())
        .put("usage_measure_id", measure)
        .put("free_resource_usage", used == null ? null : used.covered().value())
        .put("free_resource_measure_id", measure)
        .putNull("ri_usage")
        .putNull("ri_usage_measure_id");
  }

  /** Writes that no component is billed as a part of a whole machine. */
  public static void components(ObjectNode row) {
    row.putNull("sub_service_type_code")
        .putNull("sub_service_type_name")
        .putNull("sub_resource_type_code")
        .putNull("sub_resource_type_name")
        .putNull("sub_resource_id")
        .putNull("sub_resource_name");
  }

  private static String nameOf(String code) {
    return code.replaceAll("_code$", "") + "_name";
  }
}
