// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in provider states how a world came to be: how it began, and each request that changed it.
 * Setting them in order on a fresh world gives the same world with the same ids. Not thread-safe.
 *
 * <p>Faults, canned answers and snapshots are not part of a world and are left out; what was undone
 * by restoring a snapshot is left out, too.
 */
public final class WorldStates {

  /** Maximum number of states. */
  public static final int LIMIT = 200;

  private static final int MAX_BYTES = 256 * 1024;

  private static final Bilingual NO_BEGINNING =
      new Bilingual(
          "the history of the world does not reach back to how a scenario begins",
          "世界的历史没有保留到场景的起点");
  private static final Bilingual TOO_MANY =
      new Bilingual("more than {limit} states would be needed", "需要的状态超过{limit}个")
          .with("limit", String.valueOf(LIMIT));
  private static final Bilingual TOO_LARGE =
      new Bilingual("the states would be larger than 256 KB", "状态的大小超过256 KB");

  private final HostedWorld hosted;
  private final World world;
  private final History.Start start;
  private final Map<Long, Optional<ProviderState>> known = new HashMap<>();

  /**
   * Creates a description of a world.
   *
   * @param wall real time
   */
  public WorldStates(HostedWorld hosted, Instant wall) {
    this.hosted = hosted;
    this.world = hosted.store().read(wall);
    this.start = hosted.history().start();
  }

  /**
   * Returns the states before a request, with the time and the caller of the request.
   *
   * @param requestId id of the request
   * @param at world time of the request
   * @param account name of the account that made it; empty for none
   * @param user its IAM user; empty for the account itself
   * @throws IndescribableWorld if states cannot say it
   */
  public List<ProviderState> before(String requestId, Instant at, String account, String user) {
    List<Entry> writes =
        hosted
            .history()
            .writesBefore(requestId)
            .orElseThrow(() -> new IndescribableWorld(NO_BEGINNING));
    List<ProviderState> states = new ArrayList<>(of(writes));
    if (at.isAfter(timeOf(states))) {
      states.add(timeIs(at));
    }
    if (!account.isEmpty()) {
      states.add(callerIs(account, user));
    }
    return checked(states);
  }

  /**
   * Returns the states that lead to the world after some writes.
   *
   * @param writes all writes since the world began
   * @throws IndescribableWorld if states cannot say it
   */
  public List<ProviderState> of(List<Entry> writes) {
    if (!start.isBeginning()) {
      throw new IndescribableWorld(NO_BEGINNING);
    }
    List<ProviderState> states = new ArrayList<>();
    states.add(begins());
    guesses().ifPresent(states::add);
    for (Entry entry : RestoredWrites.without(writes)) {
      known
          .computeIfAbsent(entry.number(), number -> RecordedState.of(entry, world))
          .ifPresent(states::add);
    }
    return checked(states);
  }

  private static List<ProviderState> checked(List<ProviderState> states) {
    if (states.size() > LIMIT) {
      throw new IndescribableWorld(TOO_MANY);
    }
    if (states.stream().mapToInt(state -> Json.bytes(state.json()).length).sum() > MAX_BYTES) {
      throw new IndescribableWorld(TOO_LARGE);
    }
    return List.copyOf(states);
  }

  private ProviderState begins() {
    ObjectNode params = Json.object().put("scenario", start.beginning().scenario());
    params.put("seed", String.valueOf(start.state().world().seed()));
    params.put("time", start.at().toString());
    return new ProviderState(
        "the world has scenario %s, seed %s and time %s"
            .formatted(
                params.path("scenario").asString(),
                params.path("seed").asString(),
                params.path("time").asString()),
        params);
  }

  /** A fork can begin with other readings of rules than its scenario has. */
  private Optional<ProviderState> guesses() {
    Map<String, String> chosen = start.state().world().settings().guesses().chosen();
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode body = Json.object();
    ObjectNode guesses = body.putObject("guesses");
    chosen.forEach(guesses::put);
    return Optional.of(RecordedState.ofChange("ChangeSettings", start.at(), body));
  }

  /** Returns the time that the last of some states comes to. */
  private Instant timeOf(List<ProviderState> states) {
    ObjectNode last = states.get(states.size() - 1).params();
    String at = last.path(RecordedRequests.REQUEST).path("at").asString("");
    String to = last.path(RecordedRequests.REQUEST).path("body").path("to").asString("");
    return to.isEmpty() ? at.isEmpty() ? start.at() : Instant.parse(at) : Instant.parse(to);
  }

  /** Returns the state in which a world has a time. */
  public static ProviderState timeIs(Instant time) {
    String text = time.toString();
    return new ProviderState("the time is " + text, Json.object().put("time", text));
  }

  /** Returns the state that names who makes the request of an interaction. */
  public static ProviderState callerIs(String account, String user) {
    ObjectNode params = Json.object().put("caller", account);
    if (user.isEmpty()) {
      return new ProviderState("the caller is account " + account, params);
    }
    return new ProviderState(
        "the caller is user %s of account %s".formatted(user, account), params.put("user", user));
  }
}
