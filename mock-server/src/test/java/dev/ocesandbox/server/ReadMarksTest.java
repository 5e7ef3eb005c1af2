// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contracts say of each built operation whether it only reads, and the routes agree. */
class ReadMarksTest {

  @Test
  void operations_that_the_contracts_call_reads_are_routed_as_reads() {
    Contracts contracts = Contracts.load();
    Set<String> routed =
        Rooms.standard().stream()
            .flatMap(Room::allRoutes)
            .filter(route -> route.handler() instanceof Route.InWorld in && in.isRead())
            .map(Route::operation)
            .filter(id -> contracts.operation(id).family() != ErrorFamily.CONTROL)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> marked =
        contracts.operations().stream()
            .filter(one -> one.family() == ErrorFamily.CBC || one.family() == ErrorFamily.OSM)
            .filter(Operation::reads)
            .map(Operation::id)
            .filter(id -> contracts.gap(id).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(marked).isEqualTo(routed).hasSizeGreaterThan(35);
  }
}
