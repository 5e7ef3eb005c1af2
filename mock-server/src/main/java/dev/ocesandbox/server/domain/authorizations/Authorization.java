// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.Contracts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authorization. Immutable.
 *
 * @param id id, 32 hex digits
 * @param ticketId ticket that support asked on
 * @param status status
 * @param owner whose ticket it is
 * @param text what support wants it for
 * @param times when it was asked for, begins and ends
 * @param rejectReason why the customer rejected it; null for none
 * @param agencyName agency that the customer chose; null for none
 * @param details what it is for, the console first
 * @param sessions what support did, the oldest first
 */
public record Authorization(
    String id,
    String ticketId,
    AuthorizationStatus status,
    Owner owner,
    String text,
    Times times,
    @Nullable String rejectReason,
    @Nullable String agencyName,
    List<AuthorizationDetail> details,
    List<SupportSession> sessions) {

  /** Most sessions of an authorization (authorizations.sessions.limit). */
  static final int MOST_SESSIONS =
      Contracts.value("authorizations.sessions.limit", "limit").asInt();

  /**
   * Whose ticket it is.
   *
   * @param customerId the account
   * @param userId id of the user who opened the ticket
   * @param userName name of that user
   */
  public record Owner(String customerId, String userId, String userName) {}

  /**
   * When an authorization lives.
   *
   * @param asked when support asked
   * @param begins when it takes effect; null until it is granted
   * @param ends when it ends, granted or not
   */
  public record Times(Instant asked, @Nullable Instant begins, Instant ends) {}

  /** Creates an authorization that keeps copies of the lists. */
  public Authorization {
    details = List.copyOf(details);
    sessions = List.copyOf(sessions);
  }

  /** Returns whether support may use it at an instant. */
  public boolean isInEffect(Instant now) {
    Instant begins = times.begins();
    return status == AuthorizationStatus.GRANTED && begins != null && !now.isBefore(begins);
  }

  /** Returns a number that grows with each authorization: each has a detail, and theirs grow. */
  long number() {
    return details.isEmpty() ? 0 : details.get(0).id();
  }

  @Nullable AuthorizationDetail detail(long detailId) {
    for (AuthorizationDetail detail : details) {
      if (detail.id() == detailId) {
        return detail;
      }
    }
    return null;
  }

  Authorization in(AuthorizationStatus next) {
    return new Authorization(
        id, ticketId, next, owner, text, times, rejectReason, agencyName, details, sessions);
  }

  Authorization rejected(@Nullable String reason) {
    return new Authorization(
        id,
        ticketId,
        AuthorizationStatus.REJECTED,
        owner,
        text,
        times,
        reason,
        agencyName,
        details,
        sessions);
  }

  Authorization granted(
      Instant begins, Instant ends, @Nullable String agency, List<AuthorizationDetail> filled) {
    return new Authorization(
        id,
        ticketId,
        AuthorizationStatus.GRANTED,
        owner,
        text,
        new Times(times.asked(), begins, ends),
        rejectReason,
        agency,
        filled,
        sessions);
  }

  Authorization with(SupportSession session) {
    List<SupportSession> all = new ArrayList<>(sessions);
    all.add(session);
    return new Authorization(
        id, ticketId, status, owner, text, times, rejectReason, agencyName, details, all);
  }
}
