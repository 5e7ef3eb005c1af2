// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.findings.ClientFinding;
import dev.ocesandbox.server.gateway.findings.Findings;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists and empties the request log of a world. Control requests are not listed; they can be
 * explained all the same.
 */
final class RequestControl {

  private final RequestLog log;
  private final RequestFilter filter;
  private final RequestJson json;
  private final Findings findings;

  RequestControl(RequestLog log, Contracts contracts) {
    this.log = log;
    this.filter = new RequestFilter(contracts.rules());
    this.json = new RequestJson(filter);
    this.findings = new Findings(contracts);
  }

  Outcome list(Call call, HostedWorld hosted) {
    Optional<Instant> since =
        call.text("since").map(Moments::instant).orElse(Optional.of(Instant.MIN));
    if (since.isEmpty()) {
      return Outcome.denied(Fields.refusal("since", "is not a time that exists"));
    }
    World world = hosted.store().read(call.request().wall());
    String account = call.text("account").orElse("");
    Optional<Customer> customer = AccountNames.find(world, account);
    if (customer.isEmpty() && !account.isEmpty()) {
      return Outcome.denied(AccountNames.unknown(account, hosted.id()));
    }
    Predicate<LoggedExchange> wanted =
        filter.of(call, customer.map(Customer::id).orElse(""), since.get());
    List<ClientFinding> seen = findings.in(log.find(hosted.id(), entry -> true));
    return page(call.page(), log.find(hosted.id(), wanted), e -> json.row(e, world, seen));
  }

  private static Outcome page(
      PageRequest page, List<LoggedExchange> found, Function<LoggedExchange, ObjectNode> row) {
    ObjectNode node = Json.object().put("total_count", found.size());
    ArrayNode rows = node.putArray("requests");
    found.stream()
        .skip(page.offset())
        .limit(page.limit())
        .forEach(entry -> rows.add(row.apply(entry)));
    return Outcome.done(Answer.ok(node));
  }

  Outcome clear(Call call, HostedWorld hosted) {
    log.clear(hosted.id());
    return Outcome.done(Answer.noContent());
  }
}
