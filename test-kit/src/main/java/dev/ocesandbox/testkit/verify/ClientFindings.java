// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The findings about the clients of a world. Thread-safe.
 *
 * <p>Each finding is reported once, so that tests that share a world do not all fail because of the
 * same client.
 */
final class ClientFindings {

  private final WorldView world;
  private final Set<String> allowed = new CopyOnWriteArraySet<>();
  private final Map<List<String>, Integer> reportedCounts = new HashMap<>();

  ClientFindings(WorldView world) {
    this.world = world;
  }

  /** Allows a kind of finding, or one of an operation: {@code not-built:KeystoneListGroups}. */
  void allow(String finding) {
    allowed.add(finding);
  }

  /** Returns whether findings of a kind about an operation are allowed. */
  boolean isAllowed(String kind, String operation) {
    return allowed.contains(kind) || allowed.contains(kind + ":" + operation);
  }

  /**
   * Fails if there are new findings that are not allowed.
   *
   * @throws AssertionError that describes each finding
   */
  void check() {
    List<String> unreported = unreported();
    if (!unreported.isEmpty()) {
      throw new AssertionError(
          "This client would have problems with the real service (%s):\n%s\n%s"
              .formatted(
                  TextFormat.count(unreported.size(), "finding"),
                  TextFormat.indented(2, unreported),
                  "Fix the client, or allow a kind, alone or for one operation, with"
                      + " @OceSandbox(allow = \"kind:Operation\") or sandbox.allow(\"...\")."));
    }
  }

  /** Returns a line for each finding that is new since the last call and not allowed. */
  private synchronized List<String> unreported() {
    List<String> lines = new ArrayList<>();
    for (JsonValue finding : all()) {
      int count = finding.integer("count");
      Integer previous = reportedCounts.put(key(finding), count);
      if (!isAllowed(finding.text("kind"), finding.textOrEmpty("operation"))
          && (previous == null || previous < count)) {
        lines.add(line(finding));
      }
    }
    return lines;
  }

  private List<JsonValue> all() {
    List<JsonValue> all = new ArrayList<>();
    List<JsonValue> page;
    do {
      page = new JsonValue(world.read("findings?limit=1000&offset=" + all.size())).list("findings");
      all.addAll(page);
    } while (page.size() == 1_000);
    return all;
  }

  private static List<String> key(JsonValue finding) {
    return List.of(
        finding.text("kind"),
        finding.textOrEmpty("operation"),
        finding.textOrEmpty("account"),
        finding.textOrEmpty("field"));
  }

  private static String line(JsonValue finding) {
    String account = finding.textOrEmpty("account");
    return "%s%s: %s"
        .formatted(
            finding.text("kind"),
            account.isEmpty() ? "" : " (" + account + ")",
            finding.textOrEmpty("message"));
  }
}
