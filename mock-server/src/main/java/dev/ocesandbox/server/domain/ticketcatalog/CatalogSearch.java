// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Searches the lists about tickets. Inferred: an unknown id gives an empty list, no refusal. */
final class CatalogSearch {

  private CatalogSearch() {}

  /** Returns the products whose name or acronym has a text in it, regardless of case. */
  static List<ProductCategory> products(String text, Language language) {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<ProductCategory> found = new ArrayList<>();
    for (ProductCategory product : CatalogueFile.PRODUCTS.values()) {
      String name = language.of(product.name()).toLowerCase(Locale.ROOT);
      if (name.contains(wanted) || product.acronym().toLowerCase(Locale.ROOT).contains(wanted)) {
        found.add(product);
      }
    }
    return found;
  }

  /** Returns the problem types of a product and of a sub type; null is no filter. */
  static List<ProblemType> problems(@Nullable String productId, @Nullable String subTypeId) {
    List<ProblemType> found = new ArrayList<>();
    for (ProblemType problem : CatalogueFile.PROBLEMS.values()) {
      if (isOf(problem, productId) && isOfSubType(problem, subTypeId)) {
        found.add(problem);
      }
    }
    return found;
  }

  /** Returns a problem type if it is of a product and of a sub type; null is no filter. */
  static Optional<ProblemType> problem(
      String id, @Nullable String productId, @Nullable String subTypeId) {
    return TicketCatalog.problem(id)
        .filter(problem -> isOf(problem, productId) && isOfSubType(problem, subTypeId));
  }

  private static boolean isOf(ProblemType problem, @Nullable String productId) {
    return productId == null || problem.productId().equals(productId);
  }

  private static boolean isOfSubType(ProblemType problem, @Nullable String subTypeId) {
    ProductCategory product = CatalogueFile.PRODUCTS.get(problem.productId());
    return subTypeId == null || (product != null && product.subTypeId().equals(subTypeId));
  }

  /** Returns the templates of a problem type: those of its case type. */
  static List<CaseTemplate> templates(String problemId) {
    ProblemType problem = CatalogueFile.PROBLEMS.get(problemId);
    List<CaseTemplate> found = new ArrayList<>();
    for (CaseTemplate template : CatalogueFile.TEMPLATES) {
      if (problem != null && template.caseType().equals(problem.caseType())) {
        found.add(template);
      }
    }
    return found;
  }

  /** Returns the regions of a site. Inferred: site 1 has only those outside the mainland. */
  static List<TicketRegion> regions(int site) {
    List<TicketRegion> found = new ArrayList<>();
    for (TicketRegion region : CatalogueFile.REGIONS.values()) {
      if (site == 0 || region.isInternational()) {
        found.add(region);
      }
    }
    return found;
  }

  /**
   * What is left of a quota.
   *
   * @param total how many tickets a customer may have that have not ended; -1 for any number
   * @param unused how many more it may create; -1 for any number
   */
  record Quota(int total, int unused) {}

  /** Returns the quota of a customer; refuses a problem type that the product does not have. */
  static Change<Quota> quota(
      World world, String customerId, Optional<ProblemType> problem, Supplier<Integer> open) {
    if (problem.isEmpty()) {
      return Change.refused(Refusal.by("ticketcatalog.quotas.problem-exists"));
    }
    int total = TicketCatalog.quota(world, customerId);
    int unused =
        total == SupportTerms.UNLIMITED ? SupportTerms.UNLIMITED : Math.max(0, total - open.get());
    return Change.of(world, new Quota(total, unused));
  }

  /** Returns the value of a configuration key; refuses an unknown one. */
  static Change<String> configuration(World world, String key) {
    String value = CatalogueFile.CONFIGURATIONS.get(key);
    return value == null
        ? Change.refused(
            new Refusal("ticketcatalog.configuration.exists", Map.of("config_key", key)))
        : Change.of(world, value);
  }
}
