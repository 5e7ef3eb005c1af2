// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates;
import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world that is brought to provider states and asked by requests in one line: account, method,
 * target and body.
 *
 * @param world the world
 * @param given what the states have given
 * @param answers the answers so far
 */
record StateWorld(TestWorld world, Map<String, String> given, List<String> answers) {

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("$balances", "/v2/accounts/customer-accounts/balances"),
          Map.entry("$coupons", "/v2/promotions/benefits/coupons"),
          Map.entry("$cards", "/v2/promotions/benefits/stored-value-cards"),
          Map.entry("$orders", "/v2/orders/customer-orders"),
          Map.entry("$pay", "/v3/orders/customer-orders/pay"),
          Map.entry("$resources", "/v2/orders/suscriptions/resources/query"),
          Map.entry("$unsubscribe", "/v2/orders/subscriptions/resources/unsubscribe"),
          Map.entry("$use", "/v2/bills/customer-bills/res-records/query"),
          Map.entry("$packages", "/v3/payments/free-resources/query"),
          Map.entry("$members", "/v2/enterprises/multi-accounts/sub-customers"),
          Map.entry("$units", "/v2/enterprises/multi-accounts/enterprise-organizations"),
          Map.entry("$transfer", "/v2/enterprises/multi-accounts/transfer-amount"),
          Map.entry("$retrieve", "/v2/enterprises/multi-accounts/retrieve-amount"),
          Map.entry("$sms", "/v2/enterprises/multi-accounts/sm-verification-code"),
          Map.entry("$projects", "/v2/enterprises/enterprise-projects/authority"),
          Map.entry("$breakdown", "/v2/costs/cost-analysed-bills/monthly-breakdown"),
          Map.entry("$sum", "/v2/bills/customer-bills/monthly-sum"),
          Map.entry("$contents", "/v2/payments/free-resources/usages/details/query"),
          Map.entry("$deductions", "/v2/bills/customer-bills/free-resources-usage-records"),
          Map.entry("$cases", "/v2/servicerequest/cases"),
          Map.entry("$severities", "/v2/servicerequest/config/severities"),
          Map.entry("$quote", "/v2/bills/ratings/period-resources/subscribe-rate"));

  static StateWorld create() {
    return new StateWorld(
        TestWorld.create(TestServer.json().put("clock", "2026-06-15T08:30:00Z")),
        new HashMap<>(),
        new ArrayList<>());
  }

  /** Sets a state, with the parameters of the example if it is one. */
  TestServer.Answer set(String state) {
    ObjectNode params =
        Contracts.load().states().all().stream()
            .filter(known -> known.example().equals(state))
            .findFirst()
            .map(ProviderStates.State::exampleParameters)
            .orElseGet(TestServer::json);
    TestServer.Answer answer = set(state, params);
    assertThat(answer.status()).as("%s: %s", state, answer.body()).isEqualTo(200);
    return answer;
  }

  TestServer.Answer set(String state, ObjectNode params) {
    ObjectNode change = TestServer.json().put("state", state).put("action", "setup");
    change.set("params", params);
    TestServer.Answer answer =
        TestServer.control("POST", "/worlds/" + world.id() + "/provider-states", change);
    answer.body().properties().forEach(one -> given.put(one.getKey(), one.getValue().asString("")));
    return answer;
  }

  /** Sends requests, or sets states, and returns status and body of the last answer. */
  String ask(List<String> requests) {
    requests.forEach(request -> answers.add(ask(filled(request))));
    return answers.get(answers.size() - 1);
  }

  private String ask(String request) {
    String[] words = request.split(" ", 4);
    if (words[0].equals("set")) {
      return text(set(request.substring(4)));
    }
    if (words[0].equals("control")) {
      return text(TestServer.control(words[1], "/worlds/" + world.id() + words[2]));
    }
    HttpRequest.BodyPublisher body =
        words.length > 3
            ? HttpRequest.BodyPublishers.ofString(words[3])
            : HttpRequest.BodyPublishers.noBody();
    return text(
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + words[2]))
                .header("X-Auth-Token", token(words[0]))
                .header("Content-Type", "application/json")
                .method(words[1], body)));
  }

  private static String text(TestServer.Answer answer) {
    return answer.status() + " " + Json.text(answer.body());
  }

  /** Returns the token of an account or of one of its users, such as acme.reader. */
  private String token(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return world.account(name).path("token").asString();
    }
    String user = name.substring(dot + 1);
    return world
        .account(name.substring(0, dot))
        .path("users")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(user))
        .map(one -> one.path("token").asString())
        .findFirst()
        .orElse("none");
  }

  /** Replaces names of paths and of what the states have given; unknown names are left. */
  String filled(String request) {
    String text = request;
    for (Map.Entry<String, String> path : PATHS.entrySet()) {
      text = text.replaceAll(Pattern.quote(path.getKey()) + "\\b", path.getValue());
    }
    for (Map.Entry<String, String> one : given.entrySet()) {
      text = text.replace("<" + one.getKey() + ">", one.getValue());
    }
    return text.replace("<", "%3C").replace(">", "%3E");
  }
}
