// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Links;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.AccountGuard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The routes of IAM. */
public final class IamApi {

  private IamApi() {}

  /**
   * Returns the routes, which look up logins and add issued credentials in {@code credentials}.
   *
   * @param guard decides which accounts can log in
   */
  public static List<Route> routes(CredentialStore credentials, Worlds worlds, AccountGuard guard) {
    Tokens tokens = new Tokens(credentials, worlds, guard);
    TemporaryKeys keys = new TemporaryKeys(credentials);
    return List.of(
        Route.direct("CreateToken", tokens::create),
        Route.direct("ShowToken", tokens::show),
        Route.direct("CreateTemporaryAccessKeyByToken", keys::create),
        Route.direct("KeystoneListAuthDomains", IamApi::listDomains),
        Route.direct("KeystoneListProjects", IamApi::listProjects),
        Route.direct("KeystoneListAuthProjects", IamApi::listOwnProjects),
        Route.direct("KeystoneListRegions", IamApi::listRegions),
        Route.direct("ShowPermanentAccessKey", new AccessKeys(credentials)::show),
        Route.direct("ShowUser", Users::show),
        Route.direct("ListUsersV5", Users::list),
        Route.direct("GetCallerIdentity", IamApi::identity));
  }

  private static Outcome listDomains(DirectCall call) {
    Links links = Links.of(call.request());
    return Outcome.done(Answer.ok(LookUpJson.domains(principal(call), links)));
  }

  private static Outcome listProjects(DirectCall call) {
    Principal principal = principal(call);
    Stream<Project> matching =
        Project.of(principal.accountId()).stream()
            .filter(project -> matches(call.text("name"), project.name()))
            .filter(project -> matches(call.text("domain_id"), principal.accountId()))
            .filter(project -> matches(call.text("parent_id"), principal.accountId()))
            .filter(project -> matches(call.text("enabled"), "true"))
            .filter(project -> matches(call.text("is_domain"), "false"));
    List<Project> page = page(matching, call.integer("page"), call.integer("per_page"));
    Links links = Links.of(call.request());
    return Outcome.done(Answer.ok(LookUpJson.projects(page, principal, links)));
  }

  private static Outcome listOwnProjects(DirectCall call) {
    Principal principal = principal(call);
    List<Project> projects = Project.of(principal.accountId());
    Links links = Links.of(call.request());
    return Outcome.done(Answer.ok(LookUpJson.ownProjects(projects, principal, links)));
  }

  private static Outcome listRegions(DirectCall call) {
    Links links = Links.of(call.request());
    return new Outcome.Done(
        Answer.ok(LookUpJson.regions(Project.REGIONS, links)), List.of("iam.regions.all"));
  }

  private static Outcome identity(DirectCall call) {
    return Outcome.done(Answer.ok(LookUpJson.identity(principal(call))));
  }

  private static List<Project> page(Stream<Project> all, OptionalInt page, OptionalInt perPage) {
    return page.isPresent() && perPage.isPresent()
        ? all.skip((page.getAsInt() - 1L) * perPage.getAsInt()).limit(perPage.getAsInt()).toList()
        : all.toList();
  }

  private static boolean matches(Optional<String> filter, String value) {
    return filter.isEmpty() || filter.get().equals(value);
  }

  static Principal principal(DirectCall call) {
    return principal(call, call.caller());
  }

  /** Returns a user of the world of the caller. */
  static Principal principal(DirectCall call, Caller user) {
    return Principal.of(accounts(call.world(), call.wall()), user);
  }

  /** Returns the account of the caller with its users. */
  static AccountAccess account(DirectCall call) {
    return Principal.account(accounts(call.world(), call.wall()), call.caller());
  }

  static List<AccountAccess> accounts(HostedWorld world, Instant wall) {
    return world.accounts(world.store().read(wall));
  }
}
