// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.IamTime;
import dev.ocesandbox.server.gateway.credentials.Credential;
import dev.ocesandbox.server.gateway.credentials.Token;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes tokens and temporary keys as JSON. */
final class IamJson {

  /** Roles of the account's own user, from the example in iam_30_0001. */
  private static final List<String> OWN_ROLES = List.of("te_admin", "secu_admin", "te_agency");

  private IamJson() {}

  /** Returns a token. The catalog is a parameter because a request can exclude it. */
  static ObjectNode token(Token token, Principal principal, Instant expiresAt, ArrayNode catalog) {
    ObjectNode answer = Json.object();
    ObjectNode node = answer.putObject("token");
    node.put("expires_at", IamTime.text(expiresAt));
    node.put("issued_at", IamTime.text(expiresAt.minus(Tokens.LIFE)));
    ArrayNode methods = node.putArray("methods");
    token.methods().forEach(methods::add);
    node.set("catalog", catalog);
    ArrayNode roles = node.putArray("roles");
    if (principal.isAccount()) {
      OWN_ROLES.forEach(role -> roles.add(named("0", role)));
    }
    scope(node, token, principal);
    node.putObject("user")
        .put("id", principal.userId())
        .put("name", principal.userName())
        .put("password_expires_at", "")
        .set("domain", domain(principal));
    return answer;
  }

  private static void scope(ObjectNode node, Token token, Principal principal) {
    if (token.project() == null) {
      node.set("domain", domain(principal));
    } else {
      Project project = Project.of(principal.accountId(), token.project());
      node.set("project", named(project.id(), project.name()).set("domain", domain(principal)));
    }
  }

  static ObjectNode temporaryKey(Credential key, Instant expiresAt) {
    ObjectNode answer = Json.object();
    answer
        .putObject("credential")
        .put("access", key.accessKey())
        .put("secret", key.secretKey())
        .put("securitytoken", key.securityToken())
        .put("expires_at", IamTime.text(expiresAt));
    return answer;
  }

  private static ObjectNode domain(Principal principal) {
    return named(principal.accountId(), principal.accountName());
  }

  private static ObjectNode named(String id, String name) {
    return Json.object().put("id", id).put("name", name);
  }
}
