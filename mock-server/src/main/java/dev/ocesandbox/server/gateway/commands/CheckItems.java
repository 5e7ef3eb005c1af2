// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The check items that a request has failed, for refusals by a check item. */
public final class CheckItems {

  private CheckItems() {}

  /** Returns {@code fail_check_items} of a refusal; null if it is not by a check item. */
  public static @Nullable ObjectNode failed(Call call, World world, Refusal refusal) {
    String items = refusal.arguments().get("items");
    if (items == null) {
      return null;
    }
    ObjectNode fields = Json.object();
    var list = fields.putArray("fail_check_items");
    List.of(items.split(",")).forEach(list::add);
    return fields;
  }
}
