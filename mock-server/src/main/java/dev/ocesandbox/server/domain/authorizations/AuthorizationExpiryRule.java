// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;

/** Ends an authorization that was asked for or granted, when its time is over. */
final class AuthorizationExpiryRule implements TimeRule {

  private static final String TYPE = "authorizations.expiry";

  static Due dueOf(Authorization one) {
    return new Due(one.times().ends(), TYPE, one.id());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Authorizations.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Authorization one = world.get(AuthorizationsState.SLOT).byId().get(due.subject());
    if (one == null
        || !one.times().ends().equals(due.at())
        || !one.status().canBecome(AuthorizationStatus.EXPIRED)) {
      return Settled.nothing(world);
    }
    return Settled.event(
        Authorizations.put(world, one.in(AuthorizationStatus.EXPIRED))
            .applied("authorizations.expiry"),
        due,
        "authorization-expired",
        Map.of("ticket", one.ticketId()));
  }
}
