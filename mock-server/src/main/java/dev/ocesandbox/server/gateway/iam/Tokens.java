// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.auth.Caller;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.auth.Token;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Logs users in and shows what a token holds. */
final class Tokens {

  /** How long a token is good for (iam_30_0001). */
  static final Duration LIFE = Duration.ofHours(24);

  private static final String SUBJECT = "X-Subject-Token";

  private final CredentialBook book;
  private final Worlds worlds;

  Tokens(CredentialBook book, Worlds worlds) {
    this.book = book;
    this.worlds = worlds;
  }

  Outcome create(Call call) {
    JsonNode auth = call.body().path("auth");
    JsonNode identity = auth.path("identity");
    if (!identity.path("methods").valueStream().allMatch(Tokens::isPassword)) {
      return Outcome.denied("iam.token.method-supported");
    }
    Optional<Caller> caller = knownUser(identity.path("password").path("user"));
    Optional<HostedWorld> world = caller.flatMap(known -> worlds.find(known.worldId()));
    return caller.isPresent() && world.isPresent()
        ? logIn(call, auth.path("scope"), caller.get(), world.get())
        : Outcome.denied("iam.token.password-matches");
  }

  private Optional<Caller> knownUser(JsonNode user) {
    String password = user.path("password").asString();
    return book.password(user.path("domain").path("name").asString(), user.path("name").asString())
        .filter(known -> known.text().equals(password))
        .map(CredentialBook.Password::caller);
  }

  private Outcome logIn(Call call, JsonNode wanted, Caller caller, HostedWorld world) {
    Principal principal = Principal.of(world, caller);
    Scope scope = Scope.of(wanted, principal);
    if (scope.refusal().isPresent()) {
      return Outcome.denied(scope.refusal().get());
    }
    Instant wall = call.request().wall();
    Instant now = world.store().now(wall);
    Issue issue =
        new Issue(world.id(), world.store().read(wall).seed(), book.nextIssue(world.id()));
    Token token =
        new Token(issue.token(), caller, now, now.plus(LIFE), List.of("password"), scope.project());
    book.add(token);
    List<String> applied = new ArrayList<>(List.of("iam.token.lives-a-day"));
    scope.rule().ifPresent(applied::add);
    Answer answer = Answer.created(json(call, token, principal, now)).with(SUBJECT, token.text());
    return new Outcome.Done(answer, applied);
  }

  /** Worlds are closed to each other, so a token of another world is an unknown one. */
  Outcome show(Call call) {
    Caller caller = call.caller();
    Instant now = call.world().store().now(call.request().wall());
    Optional<Token> found =
        book.token(call.requiredText(SUBJECT).trim())
            .filter(token -> token.caller().worldId().equals(caller.worldId()))
            .filter(token -> !token.isExpiredAt(now));
    if (found.isEmpty()) {
      return Outcome.denied("iam.token.subject-valid");
    }
    Token token = found.get();
    if (!maySee(caller, token.caller())) {
      return Outcome.denied("iam.token.subject-own-account");
    }
    Principal principal = Principal.of(call.world(), token.caller());
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

  /** A ready-made token has no end; it is shown as if it had been issued now. */
  private static JsonNode json(Call call, Token token, Principal principal, Instant now) {
    Instant expiresAt = token.expiresAt() == null ? now.plus(LIFE) : token.expiresAt();
    boolean bare = call.text("nocatalog").isPresent();
    return IamJson.token(
        token,
        principal,
        expiresAt,
        bare ? Json.object().arrayNode() : IamJson.catalog(Links.of(call.request())));
  }
}
