// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.RawRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the requests of scenarios with the same contracts and handlers as requests over HTTP.
 * Thread-safe.
 */
public final class SeedCommands {

  private static final String WORLD = "default";

  private final Contracts contracts;
  private final CommandTable table;

  /** Creates a runner of the operations in {@code table}. */
  public SeedCommands(Contracts contracts, CommandTable table) {
    this.contracts = contracts;
    this.table = table;
  }

  /**
   * A request of a scenario.
   *
   * @param operation id of a write of the control API or the faked API, or of a read with a label
   * @param labeled whether later requests can refer to its answer, which is what a read is for
   * @param customerId caller of the faked API; null for a control request
   * @param at world time of the request
   * @param parameters path and query parameters by name
   * @param body body; null for none
   * @param trusted whether the request was checked when the product was built
   */
  public record Request(
      String operation,
      boolean labeled,
      @Nullable String customerId,
      Instant at,
      ObjectNode parameters,
      @Nullable JsonNode body,
      boolean trusted) {}

  /**
   * Handles a request.
   *
   * @throws IllegalArgumentException if an untrusted request violates its contract
   */
  public Change<Answer> handle(World world, Request request) {
    ObjectNode input = Json.object();
    String caller = request.customerId() == null ? Command.STAFF : request.customerId();
    if (request.trusted()) {
      CommandInput.values(input, request.parameters(), request.body());
      return table.handleTrusted(
          world, new Command(request.operation(), caller, request.at(), input));
    }
    problem(request)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem.toString());
            });
    CheckedRequest checked = checked(request);
    CommandInput.values(input, checked.parameters(), checked.body());
    return table.handle(world, new Command(request.operation(), caller, request.at(), input));
  }

  /** Returns the first problem of a request; empty if it satisfies its contract. */
  public Optional<Problem> problem(Request request) {
    String id = request.operation();
    List<String> known = allowed(request.labeled());
    if (!known.contains(id)) {
      return Optional.of(
          new Problem(
              "do",
              "%s is not an operation that changes a world; did you mean %s?"
                  .formatted(id, Nearest.to(id, known)),
              "%s不是可以改变世界的接口；是否应为%s？".formatted(id, Nearest.to(id, known))));
    }
    boolean control = contracts.operation(id).family() == ErrorFamily.CONTROL;
    if (control == (request.customerId() != null)) {
      return Optional.of(
          new Problem(
              "as",
              control
                  ? "is not allowed with " + id + ", which is a control request"
                  : "is required with " + id + ": the account that makes the request",
              control ? "不能用于控制接口" + id : "是" + id + "必需的，即发出请求的账号"));
    }
    CheckedRequest checked = checked(request);
    return checked.problem().or(() -> unknown(checked));
  }

  /** Returns the field in an operation's answer that contains the id of the created object. */
  public String idField(String operation) {
    return contracts.operation(operation).creates();
  }

  /** Returns the text of a refusal. */
  public Bilingual text(Refusal refusal) {
    return contracts
        .rules()
        .wording(refusal.rule(), refusal.arguments())
        .map(Rules.Wording::text)
        .orElseGet(() -> contracts.rules().find(refusal.rule()).statement());
  }

  private List<String> allowed(boolean reads) {
    return contracts.operations().stream()
        .map(Operation::id)
        .filter(id -> table.find(id).filter(handler -> reads || !handler.isRead()).isPresent())
        .toList();
  }

  private CheckedRequest checked(Request request) {
    Operation operation = contracts.operation(request.operation());
    RecordedParameters parameters = RecordedParameters.of(operation, request.parameters());
    Map<String, String> path = new HashMap<>(Map.of("world", WORLD));
    path.putAll(parameters.path());
    return contracts
        .check(operation.id())
        .check(new RawRequest(path, parameters.query(), header -> null, request.body()));
  }

  private static Optional<Problem> unknown(CheckedRequest checked) {
    return checked.findings().stream()
        .filter(finding -> finding.kind().startsWith("unknown-"))
        .map(finding -> new Problem(finding.field(), "is not known", "未知"))
        .findFirst();
  }
}
