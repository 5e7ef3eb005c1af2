// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.domain.tickets.TicketOperation;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer grants an authorization.
 *
 * @param logins how support logs in to the servers
 * @param begins when it takes effect; null for now
 * @param ends when it ends; null for the time that support asked for
 * @param agencyId agency to use; null for none
 */
record Confirmation(
    List<Login> logins,
    @Nullable Instant begins,
    @Nullable Instant ends,
    @Nullable String agencyId) {

  /**
   * How support logs in to a server.
   *
   * @param detailId detail of the authorization
   * @param port port; null for the one that is known
   * @param account account; null for none
   * @param password password, which is checked and not kept; null for none
   */
  record Login(
      long detailId, @Nullable Integer port, @Nullable String account, @Nullable String password) {}

  Change<Authorization> confirm(World world, String id, Answering by) {
    return by.moving(world, id, AuthorizationStatus.GRANTED)
        .then((same, one) -> granted(same, one, by));
  }

  private Change<Authorization> granted(World world, Authorization one, Answering by) {
    Instant from = begins == null ? by.now() : begins;
    Instant to = ends == null ? one.times().ends() : ends;
    if (!to.isAfter(from) || !to.isAfter(by.now())) {
      return Change.refused(Refusal.by("authorizations.confirm.term"));
    }
    Agencies agency = Agencies.of(one.owner().customerId());
    if (!agency.allows(agencyId)) {
      return Change.refused(Refusal.by("authorizations.confirm.agency"));
    }
    Refusal wrong = wrongLogin(one);
    if (wrong != null) {
      return Change.refused(wrong);
    }
    boolean named = agencyId != null && !agencyId.isEmpty();
    Authorization granted = one.granted(from, to, named ? Agencies.NAME : null, filled(one));
    World next =
        Authorizations.put(world, granted)
            .unplan(AuthorizationExpiryRule.dueOf(one))
            .plan(AuthorizationExpiryRule.dueOf(granted))
            .applied("authorizations.confirm");
    return Change.of(by.logged(next, one, TicketOperation.CONFIRM_AUTHORIZATION, null), granted);
  }

  private @Nullable Refusal wrongLogin(Authorization one) {
    for (Login login : logins) {
      AuthorizationDetail detail = one.detail(login.detailId());
      if (detail == null) {
        return Answering.noDetail(login.detailId());
      }
      boolean given = login.account() != null || login.password() != null;
      if (detail.host() && given) {
        Refusal refusal =
            new HostLogin(textOf(login.account()), textOf(login.password())).refusal().orElse(null);
        if (refusal != null) {
          return refusal;
        }
      }
    }
    return null;
  }

  private static String textOf(@Nullable String text) {
    return text == null ? "" : text;
  }

  private List<AuthorizationDetail> filled(Authorization one) {
    Map<Long, Login> known = new HashMap<>();
    for (Login login : logins) {
      known.put(login.detailId(), login);
    }
    List<AuthorizationDetail> details = new ArrayList<>(one.details().size());
    for (AuthorizationDetail detail : one.details()) {
      Login login = known.get(detail.id());
      details.add(
          login == null || !detail.host() ? detail : detail.at(login.port(), login.account()));
    }
    return details;
  }
}
