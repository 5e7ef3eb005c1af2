// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.IamTime;
import dev.ocesandbox.server.gateway.exchange.Links;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes users and their access keys as JSON, in the formats of version 3.0 and version 5. */
final class UserJson {

  /** Inferred: worlds do not record when a user or a key was created. */
  private static final Instant CREATED = Instant.parse("2020-01-01T00:00:00Z");

  private static final DateTimeFormatter BLANK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.S").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private UserJson() {}

  /** Returns an access key. One that was never used shows when it was created (iam_03_0002). */
  static ObjectNode accessKey(String accessKey, Principal owner) {
    ObjectNode answer = Json.object();
    answer
        .putObject("credential")
        .put("user_id", owner.userId())
        .put("access", accessKey)
        .put("status", "active")
        .put("create_time", IamTime.text(CREATED))
        .put("last_use_time", IamTime.text(CREATED))
        .put("description", "");
    return answer;
  }

  static ObjectNode user(Principal user, Links links) {
    ObjectNode answer = Json.object();
    answer
        .putObject("user")
        .put("id", user.userId())
        .put("name", user.userName())
        .put("domain_id", user.accountId())
        .put("enabled", true)
        .put("is_domain_owner", user.isAccount())
        .put("access_mode", "default")
        .put("description", "")
        .put("email", "")
        .put("areacode", "")
        .put("phone", "")
        .put("xuser_id", "")
        .put("xuser_type", "")
        .put("pwd_status", false)
        .put("pwd_strength", "Strong")
        .put("create_time", BLANK.format(CREATED))
        .putNull("update_time")
        .putNull("last_login_time")
        .set("links", links.page("/v3.0/OS-USER/users/" + user.userId()));
    return answer;
  }

  static ObjectNode users(List<Principal> page, Optional<String> nextMarker) {
    ObjectNode answer = Json.object();
    ArrayNode users = answer.putArray("users");
    for (Principal user : page) {
      users
          .addObject()
          .put("user_id", user.userId())
          .put("user_name", user.userName())
          .put("enabled", true)
          .put("is_root_user", user.isAccount())
          .put("created_at", MILLIS.format(CREATED))
          .put("urn", user.urn())
          .put("description", "");
    }
    ObjectNode info = answer.putObject("page_info");
    nextMarker.ifPresent(marker -> info.put("next_marker", marker));
    info.put("current_count", page.size());
    return answer;
  }
}
