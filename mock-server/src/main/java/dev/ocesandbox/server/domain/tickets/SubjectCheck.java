// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.ticketcatalog.ProblemType;
import dev.ocesandbox.server.domain.ticketcatalog.ProductCategory;
import dev.ocesandbox.server.domain.ticketcatalog.Severity;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Optional;

/** Checks what a new ticket is about against the catalogue and the support plan of the customer. */
final class SubjectCheck {

  private SubjectCheck() {}

  static Optional<Refusal> of(World world, String customerId, TicketSubject subject) {
    Optional<ProblemType> problem = TicketCatalog.problem(subject.problemId());
    if (problem.isEmpty()) {
      return Optional.of(unknown("business_type_id"));
    }
    return product(subject, problem.get())
        .or(() -> region(subject, problem.get()))
        .or(() -> plan(world, customerId, subject, problem.get()));
  }

  private static Optional<Refusal> product(TicketSubject subject, ProblemType problem) {
    String productId = subject.productId();
    String subTypeId = subject.subTypeId();
    if (subTypeId != null && TicketCatalog.subType(subTypeId).isEmpty()) {
      return Optional.of(unknown("incident_sub_type_id"));
    }
    if (productId != null && !productId.equals(problem.productId())) {
      return Optional.of(unknown("product_category_id"));
    }
    Optional<ProductCategory> product = TicketCatalog.product(problem.productId());
    boolean other =
        subTypeId != null && product.isPresent() && !product.get().subTypeId().equals(subTypeId);
    return other ? Optional.of(unknown("incident_sub_type_id")) : Optional.empty();
  }

  private static Optional<Refusal> region(TicketSubject subject, ProblemType problem) {
    String regionId = subject.regionId();
    if (regionId == null) {
      return problem.isFault()
          ? Optional.of(Refusal.by("tickets.create.region-for-faults"))
          : Optional.empty();
    }
    return TicketCatalog.region(regionId).isEmpty()
        ? Optional.of(unknown("region_id"))
        : Optional.empty();
  }

  private static Optional<Refusal> plan(
      World world, String customerId, TicketSubject subject, ProblemType problem) {
    String severityId = subject.severityId();
    Optional<Severity> severity =
        severityId == null ? Optional.empty() : TicketCatalog.severity(severityId);
    if (severityId != null && severity.isEmpty()) {
      return Optional.of(Refusal.by("tickets.create.severity-exists"));
    }
    boolean covered =
        TicketCatalog.mayCreate(world, customerId, problem)
            && (severity.isEmpty()
                || TicketCatalog.severities(world, customerId, problem).contains(severity.get()));
    return covered ? Optional.empty() : Optional.of(Refusal.by("tickets.create.support-plan"));
  }

  /** Returns the refusal of an id that the catalogue does not have there. */
  static Refusal unknown(String field) {
    return new Refusal("tickets.create.known-ids", Map.of("field", field));
  }
}
