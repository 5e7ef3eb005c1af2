// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The refusals of this room. Their texts are defined with the rules in the contracts. */
enum MeteringError {
  SITE("control.pay-per-use-site"),
  UNSOLD("control.pay-per-use-sold"),
  SIZE("control.pay-per-use-size"),
  TOO_MANY("control.pay-per-use-limit"),
  NOT_RUNNING("control.pay-per-use-running"),
  INVALID("control.body-valid"),
  POINTS("control.usage-points-for-percentile"),
  OFF_THE_GRID("control.usage-points-on-grid"),
  FULL("control.usage-limit");

  private static final Bilingual TOO_MUCH =
      new Bilingual(
          "is too much together with what was reported for the same period", "与同一周期已上报的用量之和过大");
  private static final Bilingual NEEDS_POINTS =
      new Bilingual("is billed by the 95th percentile; report points", "按95计费，请上报points");
  private static final Bilingual HAS_NO_POINTS =
      new Bilingual("is not billed by the 95th percentile; report an amount", "不按95计费，请上报amount");

  /** More resources than these are not compared with an unknown id. */
  private static final int MAX_IDS = 1_000;

  private final String rule;

  MeteringError(String rule) {
    this.rule = rule;
  }

  /** Returns the refusal of a resource that is to begin. */
  Refusal of(World world, NewUse wish) {
    return new Refusal(rule, arguments(world, wish));
  }

  /** Returns the refusal of a product, with the regions or the products that are sold by use. */
  static Refusal unsold(World world, NewUse wish) {
    List<String> regions = Products.meteredRegions(world, wish.key());
    Map<String, String> arguments = arguments(world, wish);
    return new Refusal(
        UNSOLD.rule,
        regions.isEmpty()
            ? Nearest.suggest(
                arguments,
                wish.key().resourceSpec(),
                Products.meteredSpecs(world, wish.key(), wish.regionCode()))
            : Nearest.suggest(arguments, wish.regionCode(), regions));
  }

  /** Returns the refusal of an id of no resource that runs, with the nearest ids of those. */
  static Refusal notRunning(World world, String id) {
    List<String> running =
        world.get(MeteringState.SLOT).byId().values().stream()
            .filter(resource -> resource.endedAt() == null)
            .limit(MAX_IDS)
            .map(Metered::id)
            .toList();
    return new Refusal(NOT_RUNNING.rule, Nearest.suggest(Map.of("resource_id", id), id, running));
  }

  /** Returns the refusal of points of a resource that has none, or of an amount of one that has. */
  static Refusal points(String resourceId, boolean has) {
    Bilingual reason = has ? NEEDS_POINTS : HAS_NO_POINTS;
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("resource_id", resourceId);
    return new Refusal(POINTS.rule, arguments);
  }

  /** Returns the refusal of a sample. */
  static Refusal offTheGrid(Instant at, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("at", BusinessTime.wire(at));
    return new Refusal(OFF_THE_GRID.rule, arguments);
  }

  /** Returns the refusal of an amount that is too much for one period. */
  static Refusal tooMuch() {
    Map<String, String> arguments = new HashMap<>(TOO_MUCH.as("reason"));
    arguments.put("field", "amount");
    return new Refusal(INVALID.rule, arguments);
  }

  /** Returns the refusal of further reports. */
  static Refusal full() {
    return new Refusal(
        FULL.rule,
        Map.of(
            "reports", String.valueOf(MeteringLimits.REPORTS),
            "days", String.valueOf(Samples.MOST_DAYS)));
  }

  private static Map<String, String> arguments(World world, NewUse wish) {
    return Map.of(
        "account", world.accountName(wish.customerId()),
        "spec", wish.key().resourceSpec(),
        "service", wish.key().serviceTypeCode(),
        "region", wish.regionCode(),
        "measure", Products.sizeMeasure(world, wish.key()).map(String::valueOf).orElse(""),
        "limit", String.valueOf(MeteringLimits.RESOURCES),
        "runs", String.valueOf(MeteringLimits.RUNS));
  }
}
