// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Region;
import dev.ocesandbox.server.gateway.exchange.Links;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes accounts, projects and regions as JSON. */
final class LookUpJson {

  private LookUpJson() {}

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
    ObjectNode answer = projects(projects, principal.accountId(), links);
    answer.set("links", links.page("/v3/projects"));
    return answer;
  }

  static ObjectNode ownProjects(List<Project> projects, Principal principal, Links links) {
    ObjectNode answer = projects(projects, principal.accountId(), links);
    answer.putObject("links").put("self", links.to("/v3/auth/projects"));
    return answer;
  }

  private static ObjectNode projects(List<Project> projects, String accountId, Links links) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("projects");
    for (Project project : projects) {
      list.addObject()
          .put("id", project.id())
          .put("name", project.name())
          .put("domain_id", accountId)
          .put("parent_id", accountId)
          .put("is_domain", false)
          .put("enabled", true)
          .put("description", "")
          .putObject("links")
          .put("self", links.to("/v3/projects/" + project.id()));
    }
    return answer;
  }

  static ObjectNode regions(List<Region> regions, Links links) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("regions");
    for (Region region : regions) {
      ObjectNode node =
          list.addObject()
              .put("id", region.code())
              .put("type", "public")
              .put("description", "")
              .putNull("parent_region_id");
      node.putObject("locales").put("zh-cn", region.name().zh()).put("en-us", region.name().en());
      node.putObject("links").put("self", links.to("/v3/regions/" + region.code()));
    }
    answer.set("links", links.page("/v3/regions"));
    return answer;
  }

  static ObjectNode identity(Principal principal) {
    return Json.object()
        .put("account_id", principal.accountId())
        .put("principal_urn", principal.urn())
        .put("principal_id", principal.userId());
  }
}
