// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns enterprise projects on for a customer that asks for it (api-oce/ep_00022). */
final class ProjectOpening {

  private ProjectOpening() {}

  /** Turns enterprise projects on. Does nothing if they are on, and lists every failed check. */
  static Change<World> of(World world, String customerId) {
    List<String> failed = failed(world, customerId);
    if (failed.isEmpty() || Features.isOn(world, customerId, Feature.ENTERPRISE_PROJECTS)) {
      World on = Features.turnedOn(world, customerId, Feature.ENTERPRISE_PROJECTS);
      return Change.of(on.applied("enterprise.projects.stay-on"), on);
    }
    return Change.refused(
        new Refusal(rule(failed.get(0)), Map.of("items", String.join(",", failed))));
  }

  private static List<String> failed(World world, String customerId) {
    List<String> failed = new ArrayList<>();
    if (world.customer(customerId).kind() == Customer.Kind.PERSONAL) {
      failed.add("SELF_OPEN_ONLY_FOR_ENT_AND_INTR_CUST");
    }
    if (Features.isOn(world, customerId, Feature.PROJECT_GROUPS)) {
      failed.add("NOT_OPEN_PROJECT_GROUP");
    }
    if (Features.isOn(world, customerId, Feature.MULTI_PROJECT)) {
      failed.add("NOT_OPEN_MULTI_PROJECT");
    }
    return failed;
  }

  private static String rule(String item) {
    return item.startsWith("SELF")
        ? "enterprise.projects.only-enterprises"
        : "enterprise.check." + item.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
