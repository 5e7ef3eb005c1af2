// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static java.util.Objects.requireNonNull;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls of IAM as clients build them. */
final class IamCalls {

  static final GivenCall DOMAINS = GivenCall.get("/v3/auth/domains");
  static final GivenCall PROJECTS = GivenCall.get("/v3/projects");
  static final GivenCall IDENTITY = GivenCall.get("/v5/caller-identity");

  private static final List<String> HOST_AND_DATE = List.of("host", "x-sdk-date");

  private IamCalls() {}

  /** Logs a user in to an account of the default world. */
  static GivenCall login(String account, Login user, String scope) {
    return login("default", account, user, scope);
  }

  static GivenCall login(String worldId, String account, Login user, String scope) {
    ObjectNode body = Json.object();
    ObjectNode auth = body.putObject("auth");
    ObjectNode identity = auth.putObject("identity");
    identity.putArray("methods").add("password");
    identity
        .putObject("password")
        .putObject("user")
        .put("name", user.userName())
        .put("password", user.password())
        .putObject("domain")
        .put("name", CredentialStore.domainName(account, worldId));
    if (!scope.isEmpty()) {
      auth.set("scope", Json.read(scope));
    }
    return GivenCall.post("/v3/auth/tokens", Json.text(body));
  }

  /** Looks at a token. */
  static GivenCall show(String subject) {
    return GivenCall.get("/v3/auth/tokens").with("X-Subject-Token", subject);
  }

  /** Asks for a temporary key; extra fields go into the token object. */
  static GivenCall temporaryKey(String fields) {
    return GivenCall.post(
        "/v3.0/OS-CREDENTIAL/securitytokens",
        "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{" + fields + "}}}}");
  }

  /** Signs with a temporary key, without its security token. */
  static GivenCall signedWith(JsonNode credential, GivenCall call) {
    Signer signer =
        Signer.of(credential.path("access").asString(), credential.path("secret").asString());
    return call.signedBy(signer, GatewayFixture.WALL, HOST_AND_DATE);
  }

  /** Returns the text of a token from the answer that brought it. */
  static String token(Reply reply) {
    return requireNonNull(reply.headers().get("X-Subject-Token"), () -> json(reply).toString());
  }
}
