// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The enterprise projects of orders. Each line belongs to one, or to none. */
final class OrderProjects {

  private OrderProjects() {}

  /** Returns the project of each line of an order, by its place; null for none. */
  static List<@Nullable EnterpriseProject> each(World world, Order order) {
    List<@Nullable EnterpriseProject> projects = new ArrayList<>(order.lines().size());
    for (OrderLine line : order.lines()) {
      projects.add(Features.project(world, order.customerId(), line.projectId()));
    }
    return projects;
  }

  /**
   * Returns the projects of some lines of an order, each once, in the order of the lines.
   *
   * @param each project of each line, by its place
   */
  static List<EnterpriseProject> of(
      Order order, List<@Nullable EnterpriseProject> each, Predicate<OrderLine> some) {
    Set<EnterpriseProject> projects = new LinkedHashSet<>();
    for (int i = 0; i < order.lines().size(); i++) {
      EnterpriseProject project = each.get(i);
      if (project != null && some.test(order.lines().get(i))) {
        projects.add(project);
      }
    }
    return List.copyOf(projects);
  }

  /** Returns the projects that the lines of an order refer to in a saved world. */
  static Stream<String> references(Order order) {
    return order.lines().stream()
        .flatMap(line -> EnterpriseProject.references(order.customerId(), line.projectId()));
  }
}
