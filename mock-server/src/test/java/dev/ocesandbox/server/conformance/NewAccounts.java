// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Acme, which creates accounts by plain HTTP. */
record NewAccounts(Enterprise acme) {

  static final String PHONE = "18812348888";
  static final String PASSWORD = "Ab3dEf7h9";

  private static final String SEND = Enterprise.ROOT + "sm-verification-code";
  private static final String CREATE = Enterprise.ROOT + "sub-customers";

  static NewAccounts of(Target target) {
    return new NewAccounts(Enterprise.of(target));
  }

  TestWorld world() {
    return acme.world();
  }

  TestServer.Answer send(ObjectNode body) {
    return sendAs("acme", body);
  }

  TestServer.Answer sendAs(String account, ObjectNode body) {
    return world().post(account, SEND, body);
  }

  static ObjectNode sms(String phone) {
    return TestServer.json().put("mobile_phone", phone);
  }

  List<JsonNode> messages() {
    return world().control("GET", "/sms").path("messages").valueStream().toList();
  }

  /** Has a code sent and reads it as the owner of the phone would. */
  String code(String phone) {
    TestServer.Answer sent = send(sms(phone));
    assertThat(sent.status()).as("%s", sent.body()).isEqualTo(204);
    JsonNode newest = messages().get(0);
    assertThat(newest.path("mobile_phone").asString()).isEqualTo(phone);
    return newest.path("code").asString();
  }

  String root() {
    return acme.get("enterprise-organizations").body().path("root_id").asString();
  }

  /** A request for an account below the root, with the phone number of acme. */
  ObjectNode request(String name) {
    ObjectNode body = TestServer.json().put("party_id", root());
    body.putObject("new_sub_customer")
        .put("customer_name", name)
        .put("password", PASSWORD)
        .put("use_pri_mobile_phone", "Y");
    return body;
  }

  ObjectNode request(String name, String phone, String code) {
    ObjectNode body = request(name);
    customer(body)
        .put("use_pri_mobile_phone", "N")
        .put("mobile_phone", phone)
        .put("verification_code", code);
    return body;
  }

  static ObjectNode customer(ObjectNode request) {
    return (ObjectNode) request.path("new_sub_customer");
  }

  TestServer.Answer create(JsonNode request) {
    return createAs("acme", request);
  }

  TestServer.Answer createAs(String account, JsonNode request) {
    return world().post(account, CREATE, request);
  }

  /** Creates an account and returns it with its credentials. */
  JsonNode created(ObjectNode request) {
    TestServer.Answer answer = create(request);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
    return account(customer(request).path("customer_name").asString());
  }

  JsonNode created(String name) {
    return created(request(name));
  }

  JsonNode account(String name) {
    return world().control("GET", "/accounts/" + name);
  }

  void settings(ObjectNode change) {
    world().control("PUT", "/settings", change);
  }

  void obstacle(String one) {
    ObjectNode change = TestServer.json();
    change.putArray("obstacles").add(one);
    acme.set("acme", change);
  }

  /** Asks for a token with a password, as the console's login does. */
  static TestServer.Answer logIn(String domain, String user, String password) {
    ObjectNode body = TestServer.json();
    ObjectNode identity = body.putObject("auth").putObject("identity");
    identity.putArray("methods").add("password");
    identity
        .putObject("password")
        .putObject("user")
        .put("name", user)
        .put("password", password)
        .putObject("domain")
        .put("name", domain);
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + "/v3/auth/tokens"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  static TestServer.Answer logIn(JsonNode account) {
    return logIn(
        account.path("domain_name").asString(),
        account.path("user_name").asString(),
        account.path("password").asString());
  }

  List<String> members() {
    return acme.get("sub-customers?limit=100")
        .body()
        .path("sub_customer_infos")
        .valueStream()
        .map(one -> one.path("name").asString())
        .toList();
  }

  JsonNode member(String name) {
    return acme.get("sub-customers?sub_customer_account_name=" + name)
        .body()
        .path("sub_customer_infos")
        .path(0);
  }
}
