// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain;

import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.Customer.Kind;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Customer.Site;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** A world with a few customers in which nothing has happened. */
public final class GivenWorld {

  /** When it starts: 16:30 in GMT+8. */
  public static final Instant START = Instant.parse("2026-01-15T08:30:00Z");

  public static final String ACME = "a".repeat(32);
  public static final String OTHER = "b".repeat(32);
  public static final String AGENCY = "c".repeat(32);
  public static final String RESELLER = "d".repeat(32);

  private GivenWorld() {}

  /** ACME and OTHER buy from the vendor, AGENCY and RESELLER through a partner. */
  public static World empty() {
    return World.empty(7, START)
        .with(customer(ACME, "acme", SalesModel.DIRECT))
        .with(customer(OTHER, "other", SalesModel.DIRECT))
        .with(customer(AGENCY, "agency", SalesModel.AGENCY))
        .with(customer(RESELLER, "reseller", SalesModel.RESELLER));
  }

  /** Returns the rules that shaped a world, and notes that a test has reached them. */
  public static List<String> trail(World world) {
    RulesReached.note(world.trail());
    return List.copyOf(world.trail());
  }

  /** Returns the rule by which a change was refused, and notes that a test has reached it. */
  public static Refusal refusal(Change<?> change) {
    Refusal refusal =
        change.fold(
            (world, value) -> {
              throw new AssertionError("it was done");
            },
            refused -> refused);
    RulesReached.note(List.of(refusal.rule()));
    return refusal;
  }

  private static Customer customer(String id, String name, SalesModel model) {
    return new Customer(
        id,
        name,
        Kind.ENTERPRISE,
        null,
        false,
        Site.CHINA,
        false,
        model,
        List.of(new IamUser(name + "-guest", List.of("billing:order:view"))));
  }
}
