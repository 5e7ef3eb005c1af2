// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.ticketcatalog.ProblemType;
import dev.ocesandbox.server.domain.ticketcatalog.ProductCategory;
import dev.ocesandbox.server.domain.ticketcatalog.Severity;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.domain.ticketcatalog.TicketRegion;
import dev.ocesandbox.server.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of what tickets refer to, in a language.
 *
 * @param language the language
 */
public record TicketNames(Language language) {

  private static final Bilingual QUESTION = new Bilingual("Consultation", "咨询");
  private static final Bilingual FAULT = new Bilingual("Fault", "故障");
  private static final Bilingual SOURCE = new Bilingual("User center", "用户中心");
  private static final Bilingual ENGINEER = new Bilingual("Huawei engineer", "华为工程师");

  String problem(Ticket ticket) {
    return name(TicketCatalog.problem(ticket.subject().problemId()).map(ProblemType::name));
  }

  /** Returns 0 for a question and 5 for the report of a fault. */
  String caseType(Ticket ticket) {
    return TicketCatalog.problem(ticket.subject().problemId())
        .map(ProblemType::caseType)
        .orElse("0");
  }

  /** Returns whether the ticket is a question or the report of a fault, in words. */
  String kind(Ticket ticket) {
    boolean fault =
        TicketCatalog.problem(ticket.subject().problemId())
            .filter(ProblemType::isFault)
            .isPresent();
    return language.of(fault ? FAULT : QUESTION);
  }

  /** Returns the name of the product of the ticket or, if it names none, of its problem type. */
  String product(Ticket ticket) {
    String id = ticket.subject().productId();
    Optional<String> product =
        id == null
            ? TicketCatalog.problem(ticket.subject().problemId()).map(ProblemType::productId)
            : Optional.of(id);
    return name(product.flatMap(TicketCatalog::product).map(ProductCategory::name));
  }

  String region(Ticket ticket) {
    return name(
        found(ticket.subject().regionId()).flatMap(TicketCatalog::region).map(TicketRegion::name));
  }

  String severity(Ticket ticket) {
    return name(
        found(ticket.subject().severityId()).flatMap(TicketCatalog::severity).map(Severity::name));
  }

  String source() {
    return language.of(SOURCE);
  }

  /** Returns the name of the author of a message. */
  public String author(TicketMessage message) {
    return message.replierName().isEmpty() ? language.of(ENGINEER) : message.replierName();
  }

  private static Optional<String> found(@Nullable String id) {
    return Optional.ofNullable(id);
  }

  private String name(Optional<Bilingual> name) {
    return name.map(language::of).orElse("");
  }
}
