// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands in for the operations that a test does not bring: calling one fails. */
public final class AbsentRoom {

  private AbsentRoom() {}

  /** Returns a room with every operation of the standard rooms that the given ones lack. */
  public static Room beside(Room... rooms) {
    Set<String> present =
        Arrays.stream(rooms)
            .flatMap(Room::allRoutes)
            .map(Route::operation)
            .collect(Collectors.toSet());
    List<Route> absent =
        Rooms.standard().stream()
            .flatMap(Room::allRoutes)
            .filter(route -> !(route.handler() instanceof Route.InWorld w && w.isInternal()))
            .map(Route::operation)
            .filter(operation -> !present.contains(operation))
            .map(AbsentRoom::failing)
            .toList();
    return new Room(absent, List.of(), List.of(), List.of());
  }

  private static Route failing(String operation) {
    return Route.write(
        operation,
        (call, world) -> {
          throw new IllegalStateException("The test has given no route for " + operation);
        });
  }
}
