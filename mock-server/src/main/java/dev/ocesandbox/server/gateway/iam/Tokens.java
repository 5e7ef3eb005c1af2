// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.credentials.Token;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Links;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.AccountGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Issues tokens for logins and shows tokens. */
final class Tokens {

  /** The lifetime of a token (iam_30_0001). */
  static final Duration LIFE = Contracts.value("iam.token.lives-a-day", "time").asDuration();

  private static final String SUBJECT = "X-Subject-Token";

  private final CredentialStore credentials;
  private final Worlds worlds;
  private final AccountGuard guard;

  Tokens(CredentialStore credentials, Worlds worlds, AccountGuard guard) {
    this.credentials = credentials;
    this.worlds = worlds;
    this.guard = guard;
  }

  Outcome create(DirectCall call) {
    JsonNode auth = call.body().path("auth");
    JsonNode identity = auth.path("identity");
    if (!identity.path("methods").valueStream().allMatch(Tokens::isPassword)) {
      return Outcome.denied("iam.token.method-supported");
    }
    Optional<Caller> caller = knownUser(identity.path("password").path("user"));
    Optional<HostedWorld> world = caller.flatMap(known -> worlds.find(known.worldId()));
    return caller.isPresent() && world.isPresent() && isOpen(call, world.get(), caller.get())
        ? logIn(call, auth.path("scope"), caller.get(), world.get())
        : Outcome.denied("iam.token.password-matches");
  }

  private boolean isOpen(DirectCall call, HostedWorld world, Caller caller) {
    return guard.isOpen(world.store().read(call.wall()), caller.customerId());
  }

  private Optional<Caller> knownUser(JsonNode user) {
    String password = user.path("password").asString();
    return credentials
        .password(user.path("domain").path("name").asString(), user.path("name").asString())
        .filter(known -> known.text().equals(password))
        .map(CredentialStore.Password::caller);
  }

  private Outcome logIn(DirectCall call, JsonNode requested, Caller caller, HostedWorld world) {
    Principal principal = Principal.of(IamApi.accounts(world, call.wall()), caller);
    Scope scope = Scope.of(requested, principal);
    if (scope.refusal().isPresent()) {
      return Outcome.denied(scope.refusal().get());
    }
    Instant wall = call.wall();
    Instant now = world.store().now(wall);
    IssuedText text =
        new IssuedText(
            world.id(), world.store().read(wall).seed(), credentials.nextIssue(world.id()));
    Token token =
        new Token(text.token(), caller, now, now.plus(LIFE), List.of("password"), scope.project());
    credentials.add(token);
    List<String> applied = new ArrayList<>(List.of("iam.token.lives-a-day"));
    if (call.text("nocatalog").isEmpty()) {
      applied.add("iam.token.catalog-entries");
    }
    scope.rule().ifPresent(applied::add);
    Answer answer = Answer.created(json(call, token, principal, now)).with(SUBJECT, token.text());
    return new Outcome.Done(answer, applied);
  }

  /** Shows a token. A token of another world is treated as unknown. */
  Outcome show(DirectCall call) {
    Caller caller = call.caller();
    Instant now = call.world().store().now(call.wall());
    Optional<Token> found =
        credentials
            .token(call.requiredText(SUBJECT).trim())
            .filter(token -> token.caller().worldId().equals(caller.worldId()))
            .filter(token -> !token.isExpiredAt(now));
    if (found.isEmpty()) {
      return Outcome.denied("iam.token.subject-valid");
    }
    Token token = found.get();
    if (!maySee(caller, token.caller())) {
      return Outcome.denied("iam.token.subject-own-account");
    }
    Principal principal = Principal.of(IamApi.accounts(call.world(), call.wall()), token.caller());
    Answer answer = Answer.ok(json(call, token, principal, now)).with(SUBJECT, token.text());
    return Outcome.done(answer);
  }

  private static boolean maySee(Caller caller, Caller subject) {
    return caller.customerId().equals(subject.customerId())
        && (caller.user() == null || caller.userName().equals(subject.userName()));
  }

  private static boolean isPassword(JsonNode method) {
    return method.asString().equals("password");
  }

  /** Preset tokens do not expire and are shown as if they were issued now. */
  private static JsonNode json(DirectCall call, Token token, Principal principal, Instant now) {
    Instant expiresAt = token.expiresAt() == null ? now.plus(LIFE) : token.expiresAt();
    boolean bare = call.text("nocatalog").isPresent();
    return IamJson.token(
        token,
        principal,
        expiresAt,
        bare ? Json.object().arrayNode() : ServiceCatalog.of(Links.of(call.request())));
  }
}
