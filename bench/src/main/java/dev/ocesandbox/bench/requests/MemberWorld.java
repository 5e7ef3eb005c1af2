// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A world in which acme is the master of many members. */
final class MemberWorld {

  static final String MEMBERS = "/v2/enterprises/multi-accounts/sub-customers";

  private static final int PAGE = 100;
  private static final int POOL = 4_000;

  /** Less than the 15 minutes for which a signature is valid. */
  private static final int SECONDS = 600;

  private final Account acme;
  private final int members;

  private MemberWorld(Account acme, int members) {
    this.acme = acme;
    this.members = members;
  }

  /** Creates a world in which acme has {@code members} members. */
  static MemberWorld of(ControlApi control, int members) throws IOException {
    ObjectNode scenario = Json.object().put("format", 2).put("name", "members");
    ArrayNode accounts = scenario.putArray("accounts");
    account(accounts, "acme", members);
    for (int i = 0; i < members; i++) {
      account(accounts, "member-" + i * 7919 % members, i).put("master", "acme");
    }
    return new MemberWorld(control.importWorld(scenario).acme(), members);
  }

  private static ObjectNode account(ArrayNode accounts, String name, int number) {
    return accounts
        .addObject()
        .put("name", name)
        .put("customer_id", "%032x".formatted(number))
        .put("kind", "enterprise");
  }

  /** Returns queries of all pages of 100 members. */
  List<Request> pages() {
    Instant now = Instant.now();
    return IntStream.range(0, POOL)
        .mapToObj(
            i ->
                acme.get(
                    Workload.MEMBERS.label(),
                    "%s?offset=%d&limit=%d".formatted(MEMBERS, i * PAGE % members, PAGE),
                    now.minusSeconds(i % SECONDS),
                    "en_US"))
        .toList();
  }
}
