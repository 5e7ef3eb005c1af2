// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.Nearest;
import java.util.List;

/**
 * Rejects names that a test misspelt. A condition on such a name would hold for no request, so a
 * verification that nothing was called would pass.
 */
public final class KnownNames {

  private KnownNames() {}

  /**
   * Returns {@code name} if it is an account of the world.
   *
   * @throws IllegalArgumentException that shows the nearest names, if it is not
   */
  public static String account(WorldView world, String name) {
    List<String> all =
        new JsonValue(world.read("accounts"))
            .list("accounts").stream().map(row -> row.text("name")).toList();
    return Nearest.known("account", name, all);
  }

  /** Returns {@code code} if it is an error code of any operation. */
  static String errorCode(WorldView world, String code) {
    return Nearest.known("error code", code, names(world, "error_codes"));
  }

  /** Returns {@code id} if it is an operation of the API, built or not. */
  static String operation(WorldView world, String id) {
    List<String> all =
        new JsonValue(world.read("/_sandbox/names"))
            .list("operations").stream().map(row -> row.text("id")).toList();
    return Nearest.known("operation", id, all);
  }

  /** Returns {@code type} if there can be ledger entries of this type. */
  static String entryType(WorldView world, String type) {
    return Nearest.known("type of ledger entry", type, names(world, "ledger_entry_types"));
  }

  /**
   * Rejects the id of something that the world does not contain.
   *
   * @throws IllegalArgumentException if no order, coupon, card, resource or customer has this id
   */
  public static void requireExisting(WorldView world, String id) {
    if (!exists(new JsonValue(world.read("state?id=" + UrlEncoding.encode(id))))) {
      throw new IllegalArgumentException(
          "Nothing in the world has the id '%s'. Take it from the answer that created it"
              .formatted(id));
    }
  }

  /** Returns whether a list of the state has a row, which then contains the id. */
  private static boolean exists(JsonValue state) {
    return state.fields().stream()
        .flatMap(room -> room.fields().stream())
        .anyMatch(list -> !list.items().isEmpty());
  }

  private static List<String> names(WorldView world, String list) {
    return new JsonValue(world.read("/_sandbox/names"))
        .list(list).stream().map(name -> String.valueOf(name.value())).toList();
  }
}
