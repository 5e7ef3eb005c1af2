// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The requested scope of a token: the whole account or one project.
 *
 * @param project name of the project; null for the account
 * @param rule the rule applied to determine the scope; empty for none
 * @param refusal the refusal of an unknown scope; empty for none
 */
record Scope(@Nullable String project, Optional<String> rule, Optional<Refusal> refusal) {

  /** Reads auth.scope. A project takes precedence over a domain; the default is the account. */
  static Scope of(JsonNode scope, Principal principal) {
    JsonNode project = scope.path("project");
    JsonNode domain = scope.path("domain");
    if (project.isObject()) {
      return ofProject(project, domain.isObject(), principal);
    }
    if (!domain.isObject()) {
      return new Scope(null, Optional.of("iam.token.account-scope-by-default"), Optional.empty());
    }
    return names(domain, principal.accountId(), principal.accountName())
        ? new Scope(null, Optional.empty(), Optional.empty())
        : unknown("domain", domain);
  }

  private static Scope ofProject(JsonNode wanted, boolean beforeDomain, Principal principal) {
    Function<Project, Scope> found =
        project ->
            new Scope(
                project.name(),
                beforeDomain ? Optional.of("iam.token.project-before-domain") : Optional.empty(),
                Optional.empty());
    return Project.of(principal.accountId()).stream()
        .filter(project -> names(wanted, project.id(), project.name()))
        .findFirst()
        .map(found)
        .orElseGet(() -> unknown("project", wanted));
  }

  /** Inferred: the id takes precedence over the name. */
  private static boolean names(JsonNode wanted, String id, String name) {
    return wanted.has("id")
        ? wanted.path("id").asString().equals(id)
        : wanted.path("name").asString().equals(name);
  }

  private static Scope unknown(String target, JsonNode wanted) {
    String named = wanted.path("id").asString(wanted.path("name").asString(""));
    Refusal refusal =
        new Refusal("iam.token.scope-known", Map.of("target", target, "target_id", named));
    return new Scope(null, Optional.empty(), Optional.of(refusal));
  }
}
