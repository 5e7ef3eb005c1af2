// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entry point to what tickets can be about, which is the same in every world, and to what a
 * customer may ask of support. Pure.
 */
public final class TicketCatalog {

  /** The source_id of tickets that come by the API; the only one. */
  public static final String SOURCE_ID = "83aeb0f2834c4df49826c781d32a963e";

  /** How many addresses of carbon copies a ticket may have. */
  public static final int MAX_COPIES =
      Integer.parseInt(CatalogueFile.CONFIGURATIONS.getOrDefault("case_cc_email_max_count", "0"));

  private TicketCatalog() {}

  /** Returns the sub type with an id; empty if there is none. */
  public static Optional<SubType> subType(String id) {
    return Optional.ofNullable(CatalogueFile.SUB_TYPES.get(id));
  }

  /** Returns the product with an id; empty if there is none. */
  public static Optional<ProductCategory> product(String id) {
    return Optional.ofNullable(CatalogueFile.PRODUCTS.get(id));
  }

  /** Returns the problem type with an id; empty if there is none. */
  public static Optional<ProblemType> problem(String id) {
    return Optional.ofNullable(CatalogueFile.PROBLEMS.get(id));
  }

  /** Returns the region with a code; empty if there is none. */
  public static Optional<TicketRegion> region(String id) {
    return Optional.ofNullable(CatalogueFile.REGIONS.get(id));
  }

  /** Returns the severity with an id; empty if there is none. */
  public static Optional<Severity> severity(String id) {
    return Optional.ofNullable(CatalogueFile.SEVERITIES.get(id));
  }

  /** Returns the point of rating with an id; empty if there is none. */
  public static Optional<Dimension> dimension(int id) {
    return Optional.ofNullable(CatalogueFile.DIMENSIONS.get(id));
  }

  /** Returns whether digits are the dialing code of a country or region. */
  public static boolean isAreaCode(String digits) {
    for (AreaCode row : CatalogueFile.AREA_CODES) {
      if (row.code().equals(digits)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the further parameters that a problem type asks for, in display order. */
  public static List<ExtendedParameter> parameters(String problemId) {
    List<ExtendedParameter> asked = new ArrayList<>();
    for (ExtendedParameter parameter : CatalogueFile.PARAMETERS) {
      if (parameter.problemId().equals(problemId)) {
        asked.add(parameter);
      }
    }
    return asked;
  }

  /**
   * Returns the key of the first further parameter that is required and missing or empty, or has a
   * value that it does not accept; empty if all are right. Keys that nobody asked for do not count.
   *
   * @param values values of extends_map as text
   */
  public static Optional<String> wrongParameter(String problemId, Map<String, String> values) {
    for (ExtendedParameter parameter : parameters(problemId)) {
      String value = values.getOrDefault(parameter.key(), "");
      boolean fits = value.isEmpty() ? !parameter.isRequired() : parameter.accepts(value);
      if (!fits) {
        return Optional.of(parameter.key());
      }
    }
    return Optional.empty();
  }

  /** Returns the support plan of a customer. */
  public static SupportPlan plan(World world, String customerId) {
    return terms(world, customerId).plan();
  }

  /** Returns whether the support plan of a customer allows tickets of a problem type. */
  public static boolean mayCreate(World world, String customerId, ProblemType problem) {
    return plan(world, customerId).covers(problem.leastPlan());
  }

  /**
   * Returns the severities that a customer can choose for a problem type: none without a support
   * plan, or if a plan gives nothing for such problems.
   */
  public static List<Severity> severities(World world, String customerId, ProblemType problem) {
    List<Severity> open = new ArrayList<>();
    SupportPlan plan = plan(world, customerId);
    if (problem.canUseSupportPlan()) {
      for (Severity severity : CatalogueFile.SEVERITIES.values()) {
        if (plan.covers(severity.leastPlan())) {
          open.add(severity);
        }
      }
    }
    return open;
  }

  /** Returns how many tickets that have not ended a customer may have; -1 for any number. */
  public static int quota(World world, String customerId) {
    return terms(world, customerId).quota();
  }

  /** Returns the id of the partner that looks after a customer; empty if there is none. */
  public static Optional<String> partner(World world, String customerId) {
    return Optional.ofNullable(terms(world, customerId).partnerId());
  }

  static SupportTerms terms(World world, String customerId) {
    return world.get(TicketCatalogState.SLOT).of(customerId);
  }
}
