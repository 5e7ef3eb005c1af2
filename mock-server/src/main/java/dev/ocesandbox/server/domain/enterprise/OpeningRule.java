// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Moves a new account from registration (101) to creation (2), and then to normal (1). */
final class OpeningRule implements TimeRule {

  private static final String TYPE = "enterprise.opening";
  private static final Duration REGISTRATION = span("registration");
  private static final Duration CREATION = span("creation");

  private static Duration span(String name) {
    return Contracts.value("enterprise.accounts.opening", name).asDuration();
  }

  /** Returns when the registration of an account ends that begins now. */
  static Due registered(String customerId, Instant now) {
    return new Due(now.plus(REGISTRATION), TYPE, customerId);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    Standing standing = world.get(EnterpriseState.SLOT).of(due.subject());
    return switch (standing.status()) {
      case REGISTERING -> {
        World next = moved(world, standing, AccountStatus.CREATING);
        Due created = new Due(due.at().plus(CREATION), TYPE, due.subject());
        yield event(next.plan(created), due, "account-registered");
      }
      case CREATING -> event(moved(world, standing, AccountStatus.NORMAL), due, "account-opened");
      // Somebody has set another state in the meantime.
      case NORMAL, CLOSING, CLOSED, TO_ACTIVATE -> Settled.nothing(world);
    };
  }

  private static World moved(World world, Standing standing, AccountStatus to) {
    World next =
        world.with(EnterpriseState.SLOT, world.get(EnterpriseState.SLOT).with(standing.in(to)));
    return Walks.noted(next, AccountStatus.diagram(), standing.status(), to)
        .applied("enterprise.accounts.opening");
  }

  private static Settled event(World world, Due due, String type) {
    return Settled.event(world, due, type, Map.of("account", world.accountName(due.subject())));
  }
}
