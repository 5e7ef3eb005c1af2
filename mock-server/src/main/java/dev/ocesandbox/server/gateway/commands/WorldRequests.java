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
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs requests that do not come over HTTP on hosted worlds, with the contracts and handlers of
 * those that do. Nobody signs them, and no permission, flow limit or planned fault applies.
 * Thread-safe.
 */
public final class WorldRequests {

  private final Contracts contracts;
  private final Supplier<CommandRunner> runner;

  /** Creates one that uses the runner that {@code runner} returns. */
  public WorldRequests(Contracts contracts, Supplier<CommandRunner> runner) {
    this.contracts = contracts;
    this.runner = runner;
  }

  /**
   * A request.
   *
   * @param operation id of an operation in or on a world
   * @param customerId caller of the faked API; null for a control request
   * @param at world time at which it was made, if it is repeated; null for now. Only a request in a
   *     world can be repeated at a time, and never before the present one
   * @param context IAM user, language and effects of planned faults, as in the input of commands
   * @param parameters path and query parameters by name
   * @param body body; null for none
   */
  public record Request(
      String operation,
      @Nullable String customerId,
      @Nullable Instant at,
      ObjectNode context,
      ObjectNode parameters,
      @Nullable JsonNode body) {}

  /**
   * Runs a request. A request that violates its contract is refused; it changes nothing.
   *
   * @param wall real time
   */
  public Outcome run(Request request, HostedWorld hosted, Instant wall) {
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      return Outcome.denied(refusal.get());
    }
    CheckedRequest checked = checked(request, hosted.id());
    Optional<Problem> problem = checked.problem().or(() -> unknown(request, checked));
    if (problem.isPresent()) {
      return Outcome.denied(invalid(problem.get()));
    }
    ObjectNode input = request.context().deepCopy();
    CommandInput.values(input, checked.parameters(), checked.body());
    String caller = request.customerId() == null ? Command.STAFF : request.customerId();
    Command command = new Command(request.operation(), caller, Instant.EPOCH, input);
    return request.at() == null
        ? runner.get().run(command, hosted, wall)
        : runner.get().repeat(command.at(request.at()), hosted, wall);
  }

  /** Returns the text of a refusal. */
  public Bilingual text(Refusal refusal) {
    return contracts
        .rules()
        .wording(refusal.rule(), refusal.arguments())
        .map(Rules.Wording::text)
        .orElseGet(() -> contracts.rules().find(refusal.rule()).statement());
  }

  /** Returns the field of an operation's answer that holds the id of what it creates. */
  public String idField(String operation) {
    return contracts.operation(operation).creates();
  }

  /** Returns why a request cannot be run at all; empty if it can. */
  public Optional<Refusal> refusal(Request request) {
    String id = request.operation();
    List<String> known = operations();
    if (!known.contains(id)) {
      return Optional.of(
          invalid(
              new Problem(
                  "operation",
                  "%s does not run in a world; did you mean %s?"
                      .formatted(shown(id), Nearest.to(id, known)),
                  "%s不能在世界中执行；是否应为%s？".formatted(shown(id), Nearest.to(id, known)))));
    }
    boolean control = contracts.operation(id).family() == ErrorFamily.CONTROL;
    return control == (request.customerId() == null)
        ? Optional.empty()
        : Optional.of(
            invalid(
                new Problem(
                    "as",
                    control
                        ? "is not allowed with " + id + ", which is a control request"
                        : "is required with " + id + ": the account that makes the request",
                    control ? "不能用于控制接口" + id : "是" + id + "必需的，即发出请求的账号")));
  }

  private static String shown(String id) {
    return ShownValue.in("operation", Json.object().stringNode(id));
  }

  private List<String> operations() {
    return contracts.operations().stream().map(Operation::id).filter(runner.get()::covers).toList();
  }

  private CheckedRequest checked(Request request, String worldId) {
    Operation operation = contracts.operation(request.operation());
    RecordedParameters parameters = RecordedParameters.of(operation, request.parameters());
    Map<String, String> path = new HashMap<>(Map.of("world", worldId));
    path.putAll(parameters.path());
    return contracts
        .check(operation.id())
        .check(new RawRequest(path, parameters.query(), header -> null, request.body()));
  }

  private Optional<Problem> unknown(Request request, CheckedRequest checked) {
    return contracts.operation(request.operation()).family() == ErrorFamily.CONTROL
        ? checked.findings().stream()
            .filter(finding -> finding.kind().equals("unknown-parameter"))
            .map(finding -> new Problem(finding.field(), "is not known", "未知"))
            .findFirst()
        : Optional.empty();
  }

  private static Refusal invalid(Problem problem) {
    return new Refusal(
        "control.body-valid",
        Map.of(
            "field", problem.field(), "reason", problem.reason(), "reason.zh", problem.chinese()));
  }
}
