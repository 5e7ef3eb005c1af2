// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.support.json.JsonValue;
import dev.ocesandbox.testkit.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The credentials of a caller, in place of those in a pact.
 *
 * @param caller who calls
 */
record Credentials(Caller caller) {

  private static final int UNAUTHORIZED = 401;
  private static final String TOKEN = "X-Auth-Token";
  private static final String AUTHORIZATION = "Authorization";
  private static final String DATE = "X-Sdk-Date";
  private static final String DOMAIN = "X-Domain-Id";

  /** Headers that hold credentials, or are valid only together with those of the pact. */
  private static final Set<String> OF_PACT =
      Set.of(
          AUTHORIZATION, TOKEN, DATE, "X-Security-Token", "X-Sdk-Content-Sha256", "X-Project-Id");

  /**
   * Returns a request as the caller sends it, with a token if the pact has one, else signed. A
   * request whose credentials are refused by the pact is sent as it is.
   *
   * @param host host and port that the request goes to
   * @param expectedStatus status of the answer in the pact
   */
  ProviderRequest on(ProviderRequest request, String host, int expectedStatus) {
    if (expectedStatus == UNAUTHORIZED) {
      return request;
    }
    boolean token = request.has(TOKEN);
    ProviderRequest bare = withLogin(withDomain(request)).without(OF_PACT);
    return token ? bare.with(TOKEN, caller.token()) : signed(bare, host);
  }

  private ProviderRequest withDomain(ProviderRequest request) {
    return request.has(DOMAIN) ? request.with(DOMAIN, caller.account().customerId()) : request;
  }

  private ProviderRequest signed(ProviderRequest request, String host) {
    String date = Signature.date(Instant.now());
    return request
        .with(DATE, date)
        .with(AUTHORIZATION, caller.signature().authorization(request, host, date));
  }

  /** Replaces user and password of a login, which are in the body. */
  private ProviderRequest withLogin(ProviderRequest request) {
    if (!request.path().endsWith("/auth/tokens") || !request.method().equals("POST")) {
      return request;
    }
    Optional<JsonValue> body = JsonText.parsed(request.body());
    Optional<JsonValue.Object> auth = body.flatMap(json -> child(json, List.of("auth")));
    if (auth.isEmpty()) {
      return request;
    }
    child(auth.get(), List.of("identity", "password", "user")).ifPresent(this::logIn);
    child(auth.get(), List.of("identity", "token"))
        .ifPresent(token -> put(token, "id", caller.token()));
    child(auth.get(), List.of("scope", "domain"))
        .ifPresent(domain -> replace(domain, "name", caller.account().domainName()));
    return request.withBody(JsonText.bytes(body.get()));
  }

  private void logIn(JsonValue.Object login) {
    JsonValue name = login.get("name");
    Optional<Account.User> other =
        caller.account().users().stream()
            .filter(user -> name.isString() && user.name().equals(name.asString()))
            .findFirst();
    put(login, "name", other.map(Account.User::name).orElseGet(caller::userName));
    put(login, "password", other.map(Account.User::password).orElseGet(caller::password));
    child(login, List.of("domain"))
        .ifPresent(domain -> replace(domain, "name", caller.account().domainName()));
  }

  private static Optional<JsonValue.Object> child(JsonValue json, List<String> path) {
    JsonValue at = json;
    for (String name : path) {
      if (!(at instanceof JsonValue.Object object) || !object.has(name)) {
        return Optional.empty();
      }
      at = object.get(name);
    }
    return at instanceof JsonValue.Object object ? Optional.of(object) : Optional.empty();
  }

  private static void put(JsonValue.Object object, String name, String text) {
    object.getEntries().put(name, new JsonValue.StringValue(text));
  }

  private static void replace(JsonValue.Object object, String name, String text) {
    if (object.has(name)) {
      put(object, name, text);
    }
  }
}
