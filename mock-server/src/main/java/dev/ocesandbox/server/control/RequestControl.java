// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.findings.FindingIndex;
import dev.ocesandbox.server.gateway.findings.Findings;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * Lists and clears the request log of a world. Control requests are not listed, but they can be
 * explained.
 */
final class RequestControl {

  private final RequestLog log;
  private final RequestFilter filter;
  private final Findings findings;

  RequestControl(RequestLog log, Contracts contracts) {
    this.log = log;
    this.filter = new RequestFilter(contracts.rules());
    this.findings = new Findings(contracts);
  }

  Outcome list(DirectCall call, HostedWorld hosted) {
    World world = hosted.store().read(call.wall());
    return HistoryFilter.of(call, world, hosted.id())
        .fold((same, history) -> list(call, hosted, same, history), Outcome::denied);
  }

  private Outcome list(DirectCall call, HostedWorld hosted, World world, HistoryFilter history) {
    FindingIndex seen = new FindingIndex(findings.in(log.find(hosted.id(), entry -> true)));
    List<LoggedExchange> matching = log.find(hosted.id(), filter.of(call, history));
    LogPage page = LogPage.of(matching, call.page());
    RequestJson json = new RequestJson(filter, new FindingJson(call.messageLanguage()));
    return Outcome.done(page.answer(entry -> json.row(entry, world, seen)));
  }

  Outcome clear(DirectCall call, HostedWorld hosted) {
    log.clear(hosted.id());
    return Outcome.done(Answer.noContent());
  }
}
