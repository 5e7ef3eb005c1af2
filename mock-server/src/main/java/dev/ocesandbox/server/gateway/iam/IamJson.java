// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.Credential;
import dev.ocesandbox.server.gateway.auth.IamTime;
import dev.ocesandbox.server.gateway.auth.Token;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of IAM as JSON. */
final class IamJson {

  /** Roles of the account's own user, as the example of iam_30_0001 lists them. */
  private static final List<String> OWN_ROLES = List.of("te_admin", "secu_admin", "te_agency");

  private IamJson() {}

  /** What a token holds; the catalog comes apart because a request can leave it out. */
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
    if (token.project() == null) {
      node.set("domain", domain(principal));
    } else {
      Project project = Project.of(principal.accountId(), token.project());
      node.putObject("project")
          .put("id", project.id())
          .put("name", project.name())
          .set("domain", domain(principal));
    }
    node.putObject("user")
        .put("id", principal.userId())
        .put("name", principal.userName())
        .put("password_expires_at", "")
        .set("domain", domain(principal));
    return answer;
  }

  /** The services that a token opens. Inferred: only the one that this server stands for. */
  static ArrayNode catalog(Links links) {
    ArrayNode catalog = Json.object().arrayNode();
    catalog
        .addObject()
        .put("type", "bssv1")
        .put("name", "bssv1")
        .put("id", Digest.id("service", "bssv1"))
        .putArray("endpoints")
        .addObject()
        .put("id", Digest.id("endpoint", "bssv1"))
        .put("interface", "public")
        .put("region", "*")
        .put("region_id", "*")
        .put("url", links.to("/v1.0"));
    return catalog;
  }

  static ObjectNode domains(Principal principal, Links links) {
    ObjectNode answer = Json.object();
    ObjectNode domain = answer.putArray("domains").addObject();
    domain
        .put("id", principal.accountId())
        .put("name", principal.accountName())
        .put("description", "")
        .put("enabled", true)
        .putObject("links")
        .put("self", links.to("/v3/domains/" + principal.accountId()));
    answer.putObject("links").put("self", links.to("/v3/auth/domains"));
    return answer;
  }

  static ObjectNode projects(List<Project> projects, Principal principal, Links links) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("projects");
    for (Project project : projects) {
      list.addObject()
          .put("id", project.id())
          .put("name", project.name())
          .put("domain_id", principal.accountId())
          .put("parent_id", principal.accountId())
          .put("is_domain", false)
          .put("enabled", true)
          .put("description", "")
          .putObject("links")
          .put("self", links.to("/v3/projects/" + project.id()));
    }
    answer
        .putObject("links")
        .put("self", links.to("/v3/projects"))
        .putNull("next")
        .putNull("previous");
    return answer;
  }

  static ObjectNode identity(Principal principal) {
    return Json.object()
        .put("account_id", principal.accountId())
        .put("principal_urn", principal.urn())
        .put("principal_id", principal.userId());
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
