// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.findings.ClientFinding;
import dev.ocesandbox.server.gateway.findings.Findings;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists findings: what clients of a world did that would cause problems on the real service. */
final class FindingControl {

  private final RequestLog log;
  private final Contracts contracts;
  private final Findings findings;

  FindingControl(RequestLog log, Contracts contracts) {
    this.log = log;
    this.contracts = contracts;
    this.findings = new Findings(contracts);
  }

  Outcome list(DirectCall call, HostedWorld hosted) {
    World world = hosted.store().read(call.wall());
    List<LoggedExchange> entries = log.find(hosted.id(), entry -> true);
    List<ClientFinding> found = new ArrayList<>(findings.in(entries));
    found.addAll(findings.inControl(control(hosted.id())));
    Page<ClientFinding> page = Page.of(found, call.page());
    ObjectNode node = Json.object().put("total_count", page.total());
    node.put("truncated", log.isShortened(hosted.id()));
    long more = entries.stream().mapToLong(LoggedExchange::moreFindings).sum();
    if (more > 0) {
      node.put("more_findings", more);
    }
    FindingJson json = new FindingJson(call.messageLanguage());
    ArrayNode rows = node.putArray("findings");
    page.rows().forEach(finding -> rows.add(json.of(finding, world, contracts)));
    return Outcome.done(Answer.ok(node));
  }

  /** Returns the control requests about a world since its log was cleared. */
  private List<LoggedExchange> control(String world) {
    String path = "/_sandbox/worlds/" + world + "/";
    return log.find(LoggedExchange.CONTROL, e -> e.request().rawPath().startsWith(path)).stream()
        .takeWhile(entry -> !entry.operation().equals("ClearRequests"))
        .toList();
  }
}
