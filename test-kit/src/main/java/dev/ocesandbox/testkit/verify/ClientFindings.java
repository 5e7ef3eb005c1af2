// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * What clients did in a world that would hurt them on the real service. Thread-safe.
 *
 * <p>Each is told of once: tests that share a world do not all fail for the first one's client.
 */
final class ClientFindings {

  private final WorldView world;
  private final Set<String> allowed = new CopyOnWriteArraySet<>();
  private final Map<List<String>, Integer> told = new HashMap<>();

  ClientFindings(WorldView world) {
    this.world = world;
  }

  void allow(String kind) {
    FindingKind.check(kind);
    allowed.add(kind);
  }

  /** Returns what was found since the last time and is not allowed, in one line each. */
  synchronized List<String> news() {
    List<String> lines = new ArrayList<>();
    for (Node finding : new Node(world.read("findings")).all("findings")) {
      int count = Integer.parseInt(finding.text("count"));
      Integer before = told.put(identity(finding), count);
      if (!allowed.contains(finding.text("kind")) && (before == null || before < count)) {
        lines.add(line(finding));
      }
    }
    return lines;
  }

  private static List<String> identity(Node finding) {
    return List.of(
        finding.text("kind"),
        finding.text("operation"),
        finding.text("account"),
        finding.text("field"));
  }

  private static String line(Node finding) {
    String account = finding.text("account");
    return "%s%s: %s"
        .formatted(
            finding.text("kind"),
            account.isEmpty() ? "" : " (" + account + ")",
            finding.text("message"));
  }

  /** Fails when there is something new. */
  void check() {
    List<String> news = news();
    if (!news.isEmpty()) {
      throw new AssertionError(
          "On the real service this client would be in trouble (%s):\n%s\n%s"
              .formatted(
                  Texts.count(news.size(), "finding"),
                  Texts.indented(2, news),
                  "Mend the client, or allow a kind of finding by its name:"
                      + " @OceSandbox(allow = \"...\") or sandbox.allow(\"...\")."));
    }
  }
}
