// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.tickets.TimeZoneText;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.ids.IdParts;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what support did under an authorization. */
final class SessionsJson {

  private static final int KILO = 1_024;
  private static final int MINUTE = 60;

  private SessionsJson() {}

  static ObjectNode sessions(Page<SupportSession> page, TimeZoneText zone) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("session_list");
    for (SupportSession session : page.rows()) {
      rows.addObject()
          .put("duration", text(session.length()))
          .put("session_id", session.id())
          .put("start_time", zone.text(session.start()))
          .put("end_time", zone.text(session.end()));
    }
    return body;
  }

  static ObjectNode commands(
      SupportSession session, boolean oldestFirst, PageRequest page, TimeZoneText zone) {
    int count = session.commands().size();
    ObjectNode body = Json.object().put("total_count", count);
    ArrayNode rows = body.putArray("ops_list");
    for (int i = page.offset(); i < Math.min(page.end(), count); i++) {
      int at = oldestFirst ? i : count - 1 - i;
      rows.addObject()
          .put("oper", session.commands().get(at))
          .put("operate_time", zone.text(session.timeOf(at, count)));
    }
    return body;
  }

  static ObjectNode files(
      SupportSession session, boolean oldestFirst, PageRequest page, TimeZoneText zone) {
    int count = session.files().size();
    ObjectNode body = Json.object().put("total_count", count);
    ArrayNode rows = body.putArray("file_ops_list");
    for (int i = page.offset(); i < Math.min(page.end(), count); i++) {
      int at = oldestFirst ? i : count - 1 - i;
      SupportSession.MovedFile file = session.files().get(at);
      rows.addObject()
          .put("duration", text(Duration.ofSeconds(1)))
          .put("operate_time", zone.text(session.timeOf(at, count)))
          .put("operate_type", file.upload() ? "upload" : "download")
          .put("file_name", file.name())
          .put("from_path", file.from())
          .put("to_path", file.to())
          .put("file_size", size(file.kilobytes()))
          .put("oper_result", "success");
    }
    return body;
  }

  /** Returns a size with its unit, rounded down to a whole number. */
  private static String size(int kilobytes) {
    if (kilobytes < KILO) {
      return kilobytes + "k";
    }
    return kilobytes < KILO * KILO ? kilobytes / KILO + "M" : kilobytes / (KILO * KILO) + "G";
  }

  /** Returns a span as hh:mm:ss. */
  private static String text(Duration span) {
    long seconds = span.toSeconds();
    return IdParts.padded(seconds / (MINUTE * MINUTE), 2)
        + ":"
        + IdParts.padded(seconds / MINUTE % MINUTE, 2)
        + ":"
        + IdParts.padded(seconds % MINUTE, 2);
  }
}
