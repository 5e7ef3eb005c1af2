// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes text messages as JSON. */
final class RegistrationJson {

  /** Messages that are shown. */
  private static final int SHOWN = 100;

  private RegistrationJson() {}

  /** Returns the newest messages, newest first. */
  static ObjectNode messages(World world) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("messages");
    world
        .get(RegistrationState.SLOT)
        .messages()
        .fromEnd()
        .limit(SHOWN)
        .forEach(message -> row(rows.addObject(), message));
    return body;
  }

  private static void row(ObjectNode row, SmsMessage message) {
    row.put("at", message.at().toString())
        .put("mobile_phone", message.mobilePhone())
        .put("code", message.code())
        .put("expires", message.expires().toString())
        .put("language", message.language());
    if (!message.subCustomerName().isEmpty()) {
      row.put("sub_customer_name", message.subCustomerName());
    }
  }
}
