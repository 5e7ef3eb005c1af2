// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.exchange.Accepted;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers the root of the server and of the control API: where things are. */
final class IndexControl {

  private static final String BALANCES = "ShowCustomerAccountBalances";

  /** Hosts that can stand in a shell command as they are. */
  private static final Pattern PLAIN_HOST = Pattern.compile("[\\w.:\\[\\]-]+");

  private final Contracts contracts;
  private final Worlds worlds;
  private final ControlParts.ServerFacts server;
  private final List<Index.Link> links;

  IndexControl(Contracts contracts, Worlds worlds, ControlParts.ServerFacts server) {
    this.contracts = contracts;
    this.worlds = worlds;
    this.server = server;
    this.links = Index.OPERATIONS.stream().map(id -> Index.Link.of(contracts, id)).toList();
  }

  Outcome show(DirectCall call) {
    Index index = new Index(server, example(call), links);
    boolean page =
        Accepted.of(call.request().headers().values("Accept"))
            .prefers("text/html", "application/json");
    return Outcome.done((page ? page(index) : Answer.ok(index.json())).with("Vary", "Accept"));
  }

  private static Answer page(Index index) {
    byte[] html = IndexPage.of(index).getBytes(UTF_8);
    return Answer.streamed(out -> out.write(html))
        .with("Content-Type", "text/html;charset=UTF-8")
        .with("Content-Security-Policy", IndexPage.POLICY)
        .with("X-Content-Type-Options", "nosniff");
  }

  /**
   * Returns a command to try; null if it would show credentials that are not public or the host
   * cannot stand in a shell command.
   */
  private @Nullable String example(DirectCall call) {
    HostedWorld world = worlds.defaultWorld();
    List<AccountAccess> accounts =
        server.accountsPublic() ? world.accounts(world.store().read(call.wall())) : List.of();
    String host = Objects.requireNonNullElse(call.request().headers().first("Host"), "");
    return accounts.isEmpty() || !PLAIN_HOST.matcher(host).matches()
        ? null
        : "curl -s -H 'X-Auth-Token: %s' '%s://%s%s'"
            .formatted(
                accounts.get(0).own().token(),
                call.request().scheme(),
                host,
                contracts.operation(BALANCES).path().text());
  }
}
