// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Permission;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Accepted;
import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command with the context its handler needs. */
public final class Call extends RequestValues {

  private static final int MAX_NAMES = 1_000;
  private static final ObjectNode NO_PARAMETERS = Json.object();

  private final Command command;
  private final CallContext context;
  private final ObjectNode body;
  private final @Nullable HttpRequest request;

  Call(Command command, CallContext context) {
    this(command, context, bodyOf(command), null);
  }

  private Call(
      Command command, CallContext context, ObjectNode body, @Nullable HttpRequest request) {
    this.command = command;
    this.context = context;
    this.body = body;
    this.request = request;
  }

  private static ObjectNode bodyOf(Command command) {
    return command.input().get(CommandInput.BODY) instanceof ObjectNode object
        ? object
        : Json.object();
  }

  /**
   * The error of one item of a request, as shown in an answer.
   *
   * @param code error code
   * @param message error text in the caller's language
   */
  public record ItemError(String code, String message) {}

  /** Returns the error for a refusal of one item of the request. */
  public ItemError itemError(Refusal refusal) {
    Rules.Wording wording =
        context
            .rules()
            .wording(refusal.rule(), refusal.arguments())
            .orElseThrow(
                () -> new IllegalStateException("Rule " + refusal.rule() + " has no error"));
    return new ItemError(
        wording.error().code(), Language.ofErrors(languageHeader()).of(wording.text()));
  }

  /** Returns a reader of the parameters. */
  public RequestFields parameters() {
    return new RequestFields(parameterNode(), now());
  }

  /** Returns the body of an operation that takes a list. */
  public JsonNode bodyList() {
    return command.input().path(CommandInput.BODY);
  }

  /** Returns the language of messages, which is English unless X-Language asks for Chinese. */
  public Language messageLanguage() {
    return Language.ofErrors(languageHeader());
  }

  /** Returns a reader of the body. */
  public RequestFields bodyFields() {
    return new RequestFields(body, now());
  }

  /** Returns the command that this call is made from. */
  public Command command() {
    return command;
  }

  /** Returns the customer id of the caller; {@link Command#STAFF} for the control API. */
  public String customerId() {
    return command.caller();
  }

  /** Returns the name of the calling IAM user; empty for the account itself. */
  public Optional<String> user() {
    return Optional.ofNullable(command.input().get(CommandInput.USER)).map(JsonNode::asString);
  }

  /**
   * Returns the address of the caller's world at this server, to which paths of the control API are
   * added; a default for commands that nobody has requested over HTTP.
   */
  public String worldAddress() {
    JsonNode links = command.input().get(CommandInput.LINKS);
    return links == null ? "http://localhost/_sandbox/worlds/default" : links.asString();
  }

  /** Returns the world time of the command. */
  public Instant now() {
    return command.now();
  }

  /** Returns the wall-clock time, which only commands on a hosted world have. */
  public Instant wall() {
    return Instant.parse(command.input().path(CommandInput.WALL).asString());
  }

  /** Returns the language of names in the answer. */
  public Language language() {
    return Language.ofNames(languageHeader());
  }

  private @Nullable String languageHeader() {
    JsonNode header = command.input().get(CommandInput.LANGUAGE);
    return header == null ? null : header.asString();
  }

  /** Returns whether the caller has the permission in the contract of the operation. */
  public boolean isGranted(World world) {
    Permission permission = context.permission();
    JsonNode user = command.input().get(CommandInput.USER);
    return permission == null
        || user == null
        || Caller.of(world.customer(customerId()), user.asString()).may(permission.actions());
  }

  /** Returns the provisioning of the world's settings, or manual if a fault holds orders. */
  public Settings.Provisioning provisioning(World world) {
    Settings.Provisioning configured = world.settings().provisioning();
    return command.input().path(CommandInput.HOLD_ORDERS).asBoolean(false)
        ? configured.manual()
        : configured;
  }

  /** Returns a world settled to an instant, that is, after all time rules due until then. */
  public World settled(World world, Instant to) {
    return context.scheduler().settle(world, to).world();
  }

  /**
   * Applies {@code next} to the account in the path parameter {@code account}, a name or customer
   * id; refuses an unknown account.
   */
  public <T> Change<T> withAccount(World world, Function<Customer, Change<T>> next) {
    return withAccount(world, requiredText("account"), next);
  }

  /** Applies {@code next} to an account given by name or customer id; refuses an unknown one. */
  public <T> Change<T> withAccount(
      World world, String nameOrId, Function<Customer, Change<T>> next) {
    return world
        .findAccount(nameOrId)
        .map(next)
        .orElseGet(() -> Change.refused(unknownAccount(nameOrId, world, worldId())));
  }

  /** Returns the refusal of an account that does not exist in a world. */
  public static Refusal unknownAccount(String nameOrId, World world, String worldId) {
    return new Refusal(
        "control.account-exists",
        Nearest.suggest(
            Map.of("account", nameOrId, "world", worldId),
            nameOrId,
            world.customers().values().stream().limit(MAX_NAMES).map(Customer::name).toList()));
  }

  /** Returns the world id in the path; empty if there is none. */
  public String worldId() {
    return text("world").orElse("");
  }

  @Override
  public ObjectNode body() {
    return body;
  }

  @Override
  ObjectNode parameterNode() {
    return command.input().get(CommandInput.PARAMETERS) instanceof ObjectNode object
        ? object
        : NO_PARAMETERS;
  }

  /**
   * Returns a call of another operation, as a customer makes it; nothing checks its values.
   *
   * @param at time of the call, UTC
   * @param values parameters, and fields of the body
   */
  public Call asking(String operation, String customer, Instant at, ObjectNode values) {
    ObjectNode input = Json.object();
    CommandInput.values(input, values, values);
    JsonNode header = command.input().get(CommandInput.LANGUAGE);
    if (header != null) {
      input.set(CommandInput.LANGUAGE, header);
    }
    return new Call(new Command(operation, customer, at, input), context);
  }

  /** Returns this call with another body, which must satisfy the contract, too. */
  Call with(ObjectNode other) {
    return new Call(command, context, other, request);
  }

  /** Returns this call as it was requested. */
  Call of(HttpRequest original) {
    return new Call(command, context, body, original);
  }

  /**
   * Returns what sends the beginning of the answer if the client prefers a media type to JSON;
   * empty also for commands that nobody waits for, such as replayed ones.
   */
  public Optional<EarlyAnswer> early(String contentType) {
    return Optional.ofNullable(request)
        .filter(asked -> asked.early() != null)
        .filter(
            asked ->
                Accepted.of(asked.headers().values("Accept"))
                    .prefers(contentType, "application/json"))
        .map(HttpRequest::early);
  }
}
