// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Compares a recorded answer with that of the sandbox: status, error code, which fields there are,
 * their types, and which of them are always or never null. Values do not count, and nothing is said
 * of lists that one of the two has no item of.
 */
final class ShapeComparison {

  private final Difference.Subject subject;
  private final List<Difference> found = new ArrayList<>();

  private ShapeComparison(Difference.Subject subject) {
    this.subject = subject;
  }

  /** Returns what differs; {@code expected} is what the sandbox answered. */
  static List<Difference> of(
      Difference.Subject subject, CapturedAnswer recorded, CapturedAnswer sandbox) {
    ShapeComparison comparison = new ShapeComparison(subject);
    comparison.compare(recorded, sandbox);
    return comparison.found;
  }

  private void compare(CapturedAnswer recorded, CapturedAnswer sandbox) {
    if (recorded.status() != sandbox.status()) {
      add("status", "status", "is " + sandbox.status() + " in the sandbox", "" + recorded.status());
    }
    String code = ErrorJudge.codeIn(recorded.body());
    String own = ErrorJudge.codeIn(sandbox.body());
    if (!code.equals(own)) {
      add(
          "code",
          "error_code",
          own.isEmpty() ? "is absent in the sandbox" : "is " + own + " in the sandbox",
          code);
    }
    if (recorded.status() == sandbox.status()) {
      bodies(
          Objects.requireNonNullElse(recorded.body(), Json.object()),
          Objects.requireNonNullElse(sandbox.body(), Json.object()));
    }
  }

  private void bodies(JsonNode recorded, JsonNode sandbox) {
    BodyShape theirs = BodyShape.of(recorded);
    BodyShape ours = BodyShape.of(sandbox);
    for (Map.Entry<String, BodyShape.Seen> entry : theirs.places().entrySet()) {
      String place = entry.getKey();
      BodyShape.Seen own = ours.places().get(place);
      if (own != null) {
        both(place, entry.getValue(), own);
      } else if (ours.hasObject(entry.getValue().parent())) {
        add("only-in-recording", place, "is absent in the sandbox", types(entry.getValue()));
      }
    }
    ours.places().entrySet().stream()
        .filter(entry -> !theirs.places().containsKey(entry.getKey()))
        .filter(entry -> theirs.hasObject(entry.getValue().parent()))
        .forEach(
            entry ->
                add(
                    "only-in-sandbox",
                    entry.getKey(),
                    "is " + types(entry.getValue()) + " in the sandbox",
                    "nothing"));
  }

  private void both(String place, BodyShape.Seen theirs, BodyShape.Seen own) {
    if (!theirs.types().equals(own.types())
        && !theirs.types().isEmpty()
        && !own.types().isEmpty()) {
      add("type", place, "is " + types(own) + " in the sandbox", types(theirs));
    } else if (theirs.isAlwaysNull() && own.isNeverNull()) {
      add("null", place, "is never null in the sandbox", "null");
    } else if (own.isAlwaysNull() && theirs.isNeverNull()) {
      add("null", place, "is null in the sandbox", types(theirs));
    }
  }

  private static String types(BodyShape.Seen seen) {
    return seen.types().isEmpty() ? "null" : String.join(" or ", seen.types());
  }

  private void add(String kind, String path, String expected, String got) {
    found.add(Difference.of(subject, kind, path, expected, got));
  }
}
