// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The operations of IAM. */
public final class IamApi {

  private IamApi() {}

  /** Returns them; what they issue goes into the book, logins find their world by it. */
  public static List<Route> routes(CredentialBook book, Worlds worlds) {
    Tokens tokens = new Tokens(book, worlds);
    TemporaryKeys keys = new TemporaryKeys(book);
    return List.of(
        Route.direct("CreateToken", tokens::create),
        Route.direct("ShowToken", tokens::show),
        Route.direct("CreateTemporaryAccessKeyByToken", keys::create),
        Route.direct("KeystoneListAuthDomains", IamApi::listDomains),
        Route.direct("KeystoneListProjects", IamApi::listProjects),
        Route.direct("GetCallerIdentity", IamApi::identity));
  }

  private static Outcome listDomains(Call call) {
    Links links = Links.of(call.request());
    return Outcome.done(Answer.ok(IamJson.domains(principal(call), links)));
  }

  private static Outcome listProjects(Call call) {
    Principal principal = principal(call);
    Stream<Project> fitting =
        Project.of(principal.accountId()).stream()
            .filter(project -> fits(call.text("name"), project.name()))
            .filter(project -> fits(call.text("domain_id"), principal.accountId()))
            .filter(project -> fits(call.text("parent_id"), principal.accountId()))
            .filter(project -> fits(call.text("enabled"), "true"))
            .filter(project -> fits(call.text("is_domain"), "false"));
    List<Project> page = page(fitting, call.integer("page"), call.integer("per_page"));
    Links links = Links.of(call.request());
    return Outcome.done(Answer.ok(IamJson.projects(page, principal, links)));
  }

  private static Outcome identity(Call call) {
    return Outcome.done(Answer.ok(IamJson.identity(principal(call))));
  }

  private static List<Project> page(Stream<Project> all, OptionalInt page, OptionalInt perPage) {
    return page.isPresent() && perPage.isPresent()
        ? all.skip((page.getAsInt() - 1L) * perPage.getAsInt()).limit(perPage.getAsInt()).toList()
        : all.toList();
  }

  private static boolean fits(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private static Principal principal(Call call) {
    return Principal.of(call.world(), call.caller());
  }
}
