// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The enterprise projects of orders. Each line belongs to one, or to none. */
final class OrderProjects {

  private OrderProjects() {}

  /** Returns the projects of some lines of an order, each once, in the order of the lines. */
  static List<EnterpriseProject> of(World world, Order order, List<OrderLine> lines) {
    return lines.stream()
        .map(line -> Features.project(world, order.customerId(), line.projectId()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Returns the projects that the lines of an order refer to in a saved world. */
  static Stream<String> references(Order order) {
    return order.lines().stream()
        .flatMap(line -> EnterpriseProject.references(order.customerId(), line.projectId()));
  }
}
