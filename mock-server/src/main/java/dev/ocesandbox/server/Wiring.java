// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.domain.accounts.AccountsApi;
import dev.ocesandbox.server.domain.coupons.CouponsApi;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.OrdersApi;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.time.TimeRule;
import java.util.ArrayList;
import java.util.List;

/** The only class that knows every room. */
public final class Wiring {

  private Wiring() {}

  /** Returns the rooms, those that use others after those that are used. */
  public static List<Room> rooms() {
    return List.of(AccountsApi.room(), CouponsApi.room(), Discounts.room(), OrdersApi.room());
  }

  /** Returns everything that happens by itself. */
  public static List<TimeRule> timeRules() {
    return rooms().stream().flatMap(room -> room.timeRules().stream()).toList();
  }

  /** Returns where the rooms keep their state. */
  public static List<Slot<?>> slots() {
    List<Slot<?>> slots = new ArrayList<>();
    rooms().forEach(room -> slots.addAll(room.slots()));
    return slots;
  }

  static List<Route> routes() {
    return rooms().stream().flatMap(room -> room.routes().stream()).toList();
  }
}
