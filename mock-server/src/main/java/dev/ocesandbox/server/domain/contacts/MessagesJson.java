// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.enterprise.Enterprises;
import dev.ocesandbox.server.domain.enterprise.SmsMessage;
import dev.ocesandbox.server.world.World;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the messages with verification codes as JSON: those for new accounts and for tickets. */
final class MessagesJson {

  /** MessagesJson that are shown. */
  private static final int SHOWN = 100;

  private MessagesJson() {}

  /** Returns the newest messages, newest first. */
  static ObjectNode newest(World world) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("messages");
    Iterator<SmsMessage> accounts = Enterprises.messages(world).iterator();
    Iterator<SentCode> contacts = ContactsState.of(world).codes().fromEnd().iterator();
    SmsMessage account = next(accounts);
    SentCode contact = next(contacts);
    while (rows.size() < SHOWN && (account != null || contact != null)) {
      if (account != null && (contact == null || !account.at().isBefore(contact.at()))) {
        row(rows.addObject(), account);
        account = next(accounts);
      } else if (contact != null) {
        row(rows.addObject(), contact);
        contact = next(contacts);
      }
    }
    return body;
  }

  private static <T> @Nullable T next(Iterator<T> items) {
    return items.hasNext() ? items.next() : null;
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

  private static void row(ObjectNode row, SentCode code) {
    boolean mail = code.contact().way() == ContactWay.MAIL;
    row.put("at", code.at().toString())
        .put(mail ? "email" : "mobile_phone", code.contact().value())
        .put("code", code.code())
        .put("expires", code.expires().toString())
        .put("language", code.language());
  }
}
