// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of requests that open or change tickets. */
final class TicketForm {

  private static final String EXTENDS = "extends_map";

  private TicketForm() {}

  static NewTicket read(TicketCaller caller, RequestFields body, Call call) {
    JsonNode json = call.body();
    return new NewTicket(
        caller,
        body.text("source_id", ""),
        new TicketSubject(
            given(body, "incident_sub_type_id"),
            given(body, "product_category_id"),
            body.text("business_type_id", ""),
            given(body, "region_id"),
            given(body, "severity_id")),
        body.text("simple_description", ""),
        contact(body, copies(json.path("extension_map"))),
        stored(json),
        texts(json),
        body.texts("accessory_ids"),
        new NewTicket.Proof(
            call.text("X-Phone-Verifiedid").orElse(""),
            call.text("X-Email-Verifiedid").orElse(""),
            body.text("verify_code", "")));
  }

  static TicketContact contact(RequestFields body, List<String> copies) {
    return new TicketContact(
        given(body, "area_code"),
        given(body, "remind_mobile"),
        given(body, "remind_mail"),
        given(body, "remind_time"),
        copies);
  }

  /** Returns the mailboxes of carbon copies, which are separated by commas or semicolons. */
  static List<String> copies(JsonNode extension) {
    List<String> mails = new ArrayList<>();
    for (String mail : extension.path("cc_email").asString("").split("[,;]", -1)) {
      if (!mail.isBlank()) {
        mails.add(mail.strip());
      }
    }
    return mails;
  }

  /** Returns the further parameters as JSON text. */
  static Map<String, String> stored(JsonNode body) {
    Map<String, String> values = new TreeMap<>();
    body.path(EXTENDS)
        .properties()
        .forEach(one -> values.put(one.getKey(), one.getValue().toString()));
    return values;
  }

  /** Returns whether a text is JSON. */
  static boolean isJson(String text) {
    try {
      return !Json.read(text).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Returns the further parameters as text. */
  static Map<String, String> texts(JsonNode body) {
    Map<String, String> values = new TreeMap<>();
    body.path(EXTENDS)
        .properties()
        .forEach(
            one -> {
              JsonNode value = one.getValue();
              values.put(one.getKey(), value.isString() ? value.asString() : value.toString());
            });
    return values;
  }

  private static @Nullable String given(RequestFields body, String name) {
    return body.text(name).filter(text -> !text.isEmpty()).orElse(null);
  }
}
