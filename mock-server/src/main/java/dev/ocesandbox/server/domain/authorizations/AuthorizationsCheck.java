// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.ids.IdKind;
import java.util.stream.Stream;

/** What must hold for the authorizations of a saved world. */
final class AuthorizationsCheck {

  private static final int LAST_PORT = 65_535;
  private static final int MOST_DETAILS = 6;
  private static final int MOST_KILOBYTES = 1_000_000_000;

  static final RecordChecks<Authorization> AUTHORIZATIONS =
      RecordChecks.<Authorization>none()
          .issues(Authorizations.ID.counter(), Authorizations.KIND, "id", Authorization::id)
          .issuesAll(
              Authorizations.DETAIL.counter(),
              "authorization detail",
              "details",
              one -> one.details().stream().map(detail -> Long.toString(detail.id())))
          .issuesAll(
              SessionRecording.ID.counter(),
              "support session",
              "sessions",
              one -> one.sessions().stream().map(session -> Long.toString(session.id())))
          .refers(RecordChecks.CUSTOMER, "owner.customer_id", one -> one.owner().customerId())
          .refers(Tickets.KIND, "ticket_id", Authorization::ticketId)
          .refersAll(
              Resources.KIND,
              "details",
              one ->
                  one.details().stream().flatMap(detail -> Stream.ofNullable(detail.instanceId())))
          .and(AuthorizationsCheck::authorization)
          .and(AuthorizationsCheck::times)
          .and(AuthorizationsCheck::details)
          .and(AuthorizationsCheck::sessions);

  private AuthorizationsCheck() {}

  private static void authorization(Authorization one, Flaws flaws) {
    flaws.unless(
        !one.text().isBlank() && one.text().length() <= Authorizations.LONGEST_TEXT,
        "text",
        "must have 1 to 2000 characters",
        "必须有1到2000个字符");
    String reason = one.rejectReason();
    flaws.unless(
        reason == null || reason.length() <= Authorizations.LONGEST_TEXT,
        "reject_reason",
        "must have at most 2000 characters",
        "不能超过2000个字符");
    String agency = one.agencyName();
    flaws.unless(
        agency == null || agency.equals(Agencies.NAME),
        "agency_name",
        "must be the agency of the account",
        "必须是该账号的委托");
    boolean owned =
        Tickets.find(flaws.world(), one.ticketId())
            .filter(ticket -> ticket.customerId().equals(one.owner().customerId()))
            .isPresent();
    flaws.unless(owned, "ticket_id", "must be a ticket of the customer", "必须是该客户的工单");
    flaws.between(
        1,
        Authorizations.ofTicket(flaws.world(), one.ticketId()).size(),
        Authorizations.MOST_OF_TICKET,
        "ticket_id");
  }

  private static void times(Authorization one, Flaws flaws) {
    Authorization.Times times = one.times();
    flaws.past(times.asked(), "times.asked");
    flaws.inOrder(times.begins(), times.ends(), "times.ends");
    boolean used =
        one.status() == AuthorizationStatus.GRANTED
            || one.status() == AuthorizationStatus.CANCELLED;
    flaws.unless(!used || times.begins() != null, "times.begins", "must not be null", "不能为null");
    boolean open = one.status().canBecome(AuthorizationStatus.EXPIRED);
    flaws.unless(
        !open || times.ends().isAfter(flaws.world().settledTo()),
        "times.ends",
        "must be in the future",
        "必须晚于当前时间");
  }

  private static void details(Authorization one, Flaws flaws) {
    flaws.between(1, one.details().size(), MOST_DETAILS, "details");
    for (int i = 0; i < one.details().size(); i++) {
      AuthorizationDetail detail = one.details().get(i);
      String path = "details[" + i + "].";
      issued(detail.id(), Authorizations.DETAIL, path, flaws);
      Integer port = detail.port();
      if (port != null) {
        flaws.between(1, port, LAST_PORT, path + "port");
      }
      flaws.unless(
          detail.host() == (detail.instanceId() != null),
          path + "instance_id",
          "must be given for a server only",
          "仅主机授权有该字段");
    }
  }

  /** The counter would issue a higher number again. */
  private static void issued(long number, IdKind kind, String path, Flaws flaws) {
    flaws.unless(
        number >= 1 && number <= flaws.world().counters().getOrDefault(kind.counter(), 0L),
        path + "id",
        "must not be above the counter " + kind.counter(),
        "不能大于计数器" + kind.counter());
  }

  private static void sessions(Authorization one, Flaws flaws) {
    flaws.between(0, one.sessions().size(), Authorization.MOST_SESSIONS, "sessions");
    for (int i = 0; i < one.sessions().size(); i++) {
      SupportSession session = one.sessions().get(i);
      String path = "sessions[" + i + "].";
      issued(session.id(), SessionRecording.ID, path, flaws);
      flaws.unless(
          one.detail(session.detailId()) != null,
          path + "detail_id",
          "must be a detail of the authorization",
          "必须是该授权的明细");
      flaws.inOrder(session.start(), session.end(), path + "end");
      flaws.past(session.end(), path + "end");
      flaws.between(0, session.commands().size(), SessionRecording.MOST, path + "commands");
      flaws.between(0, session.files().size(), SessionRecording.MOST, path + "files");
      for (SupportSession.MovedFile file : session.files()) {
        flaws.named(file.name(), path + "files");
        flaws.between(0, file.kilobytes(), MOST_KILOBYTES, path + "files");
      }
    }
  }
}
