// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index says.
 *
 * @param server facts about the server
 * @param example a command to try; null for none
 * @param links where things are
 */
record Index(ControlParts.ServerFacts server, @Nullable String example, List<Link> links) {

  static final String NAME = "OCE Sandbox";

  /** The operations that it links to, in this order. */
  static final List<String> OPERATIONS =
      List.of(
          "ListWorlds",
          "ShowWorld",
          "ListAccounts",
          "ShowClock",
          "ShowTimeline",
          "ListRequests",
          "ExplainRequest",
          "ListFindings",
          "ShowCoverage",
          "ShowLedger",
          "ListFaults",
          "ListDiagrams",
          "ListNames",
          "ShowControlApi",
          "ShowFakedApi",
          "ShowReady");

  /** Pages in the sources. They are not part of the server. */
  static final List<Page> PAGES =
      List.of(
          new Page("README.md", "what the sandbox is, its accounts and operations"),
          new Page("README.zh-CN.md", "the same in Chinese"),
          new Page("docs/guide/getting-started.md", "first requests"),
          new Page("docs/guide/clients.md", "how to configure a client"),
          new Page("docs/guide/worlds-and-time.md", "worlds and their clocks"),
          new Page("docs/guide/control-api.md", "all requests of the control API"),
          new Page("docs/guide/explain.md", "why a request was refused"),
          new Page("docs/guide/findings.md", "what a client does wrong"));

  /** A page and what it is about. */
  record Page(String file, String about) {}

  /**
   * A link to an operation that reads.
   *
   * @param templated whether {@code href} has a parameter in braces to fill in
   */
  record Link(String operation, String href, boolean templated, String summary) {

    static Link of(Contracts contracts, String id) {
      Operation operation = contracts.operation(id);
      String href = operation.path().text().replace("{world}", HostedWorld.DEFAULT);
      return new Link(id, href, href.contains("{"), operation.summary());
    }
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("name", NAME).put("version", server.version());
    node.put("admin_token_required", server.guarded());
    if (example != null) {
      node.put("example", example);
    }
    ArrayNode rows = node.putArray("links");
    for (Link link : links) {
      rows.addObject()
          .put("operation", link.operation())
          .put("href", link.href())
          .put("templated", link.templated())
          .put("summary", link.summary());
    }
    ArrayNode pages = node.putArray("documentation");
    PAGES.forEach(page -> pages.addObject().put("file", page.file()).put("about", page.about()));
    return node;
  }
}
