// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Customers that a request creates in a running world, as sub-accounts of an enterprise will be.
 */
class BornCustomerTest {

  private static final String WORLDS = "/_sandbox/worlds";
  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";
  private static final List<String> SIGNED = List.of("host", "x-sdk-date");

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.startWith(Route.write("SetCash", BornCustomerTest::bear));
  }

  /** Setting somebody's cash creates a customer under that account instead. */
  private static Change<Answer> bear(Call call, World world) {
    return call.withAccount(
        world,
        master -> {
          String id = "%032x".formatted(world.customers().size());
          Customer child =
              new Customer(
                  id,
                  "a-child-" + world.customers().size(),
                  Customer.Kind.ENTERPRISE,
                  master.id(),
                  false,
                  Customer.Site.CHINA,
                  false,
                  Customer.SalesModel.DIRECT,
                  List.of(new IamUser("clerk", List.of("billing:balance:view"))));
          return Change.of(world.with(child), Answer.ok(Json.object().put("balance", "0.00")));
        });
  }

  private void bear() {
    Answered born = sandbox.put(WORLDS + "/default/accounts/acme/cash", "{\"amount\": \"1\"}");
    assertThat(born.status()).as(born.text()).isEqualTo(200);
  }

  private List<String> names(String world) {
    return accounts(world).valueStream().map(account -> account.path("name").asString()).toList();
  }

  private JsonNode accounts(String world) {
    return sandbox.get(WORLDS + "/" + world + "/accounts").json().path("accounts");
  }

  /** The last account of a world, which is the one that was created in it. */
  private JsonNode child(String world) {
    JsonNode accounts = accounts(world);
    return accounts.path(accounts.size() - 1);
  }

  private int withToken(JsonNode login) {
    return withToken(login.path("token").asString());
  }

  private int withToken(String token) {
    return sandbox.send("GET", BALANCES, Map.of("X-Auth-Token", token), "").status();
  }

  private int signed(JsonNode login) {
    Signer signer =
        Signer.of(login.path("access_key").asString(), login.path("secret_key").asString());
    return signed(signer, GivenCall.get(BALANCES));
  }

  private int signedWithTemporaryKey(JsonNode key) {
    Signer signer = Signer.of(key.path("access").asString(), key.path("secret").asString());
    return signed(
        signer,
        GivenCall.get(BALANCES).with("X-Security-Token", key.path("securitytoken").asString()));
  }

  private int signed(Signer signer, GivenCall unsigned) {
    GivenCall call =
        unsigned.with("Host", "127.0.0.1:8080").signedBy(signer, ControlFixture.NOW, SIGNED);
    Map<String, String> headers = new HashMap<>();
    call.headers().forEach((name, values) -> headers.put(name, values.get(0)));
    return sandbox.send("GET", BALANCES, headers, "").status();
  }

  private Answered signIn(JsonNode account, JsonNode login) {
    var body = Json.object();
    var identity = body.putObject("auth").putObject("identity");
    identity.putArray("methods").add("password");
    identity
        .putObject("password")
        .putObject("user")
        .put("name", login.path("user_name").asString(login.path("name").asString()))
        .put("password", login.path("password").asString())
        .putObject("domain")
        .put("name", account.path("domain_name").asString());
    return sandbox.send(
        "POST",
        "/v3/auth/tokens",
        Map.of("Content-Type", "application/json"),
        Json.text(body).getBytes(UTF_8));
  }

  private JsonNode temporaryKey(JsonNode login) {
    return sandbox
        .send(
            "POST",
            "/v3.0/OS-CREDENTIAL/securitytokens",
            Map.of(
                "Content-Type", "application/json", "X-Auth-Token", login.path("token").asString()),
            "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{}}}}")
        .json()
        .path("credential");
  }

  private void everyWayIsOpen(JsonNode account) {
    for (JsonNode login : List.of(account, account.path("users").path(0))) {
      assertThat(withToken(login)).as("token of " + login).isEqualTo(200);
      assertThat(signed(login)).as("key of " + login).isEqualTo(200);
      Answered token = signIn(account, login);
      assertThat(token.status()).as(token.text()).isEqualTo(201);
      assertThat(withToken(token.headers().get("X-Subject-Token"))).isEqualTo(200);
    }
  }

  private void everyWayIsClosed(JsonNode account) {
    for (JsonNode login : List.of(account, account.path("users").path(0))) {
      assertThat(withToken(login)).as("token of " + login).isEqualTo(401);
      assertThat(signed(login)).as("key of " + login).isEqualTo(401);
      assertThat(signIn(account, login).status()).isEqualTo(401);
    }
  }

  @Test
  void a_new_customer_has_every_way_in_at_once() {
    bear();

    everyWayIsOpen(child("default"));
    assertThat(child("default").path("domain_name").asString()).isEqualTo("a-child-6");
    assertThat(child("default").path("access_key").asString()).matches("OCEDEFAULT0[0-9A-Z]{9}");
  }

  @Test
  void new_customers_are_listed_after_the_others_by_name() {
    List<String> before = names("default");
    bear();
    bear();

    assertThat(names("default")).startsWith(before.toArray(String[]::new));
    assertThat(names("default")).endsWith("a-child-6", "a-child-7").hasSize(before.size() + 2);
  }

  @Test
  void the_others_keep_their_ways_in() {
    JsonNode acme = accounts("default").path(0);
    bear();

    assertThat(accounts("default").path(0)).isEqualTo(acme);
    everyWayIsOpen(acme);
  }

  @Test
  void a_fork_has_the_new_customer_with_credentials_of_its_own() {
    bear();

    String fork = sandbox.post(WORLDS, "{\"from\": \"default\"}").at("/id");

    JsonNode there = child(fork);
    assertThat(there.path("name").asString()).isEqualTo("a-child-6");
    assertThat(there.path("customer_id")).isEqualTo(child("default").path("customer_id"));
    assertThat(there.path("access_key")).isNotEqualTo(child("default").path("access_key"));
    assertThat(there.path("domain_name").asString()).isEqualTo("a-child-6@" + fork);
    everyWayIsOpen(there);
    everyWayIsOpen(child("default"));
  }

  @Test
  void a_customer_of_the_origin_born_after_the_fork_is_no_customer_of_the_fork() {
    String fork = sandbox.post(WORLDS, "{\"from\": \"default\"}").at("/id");
    bear();

    assertThat(names(fork)).doesNotContain("a-child-6");
  }

  @Test
  void a_reset_closes_the_ways_of_customers_who_were_born_after_the_beginning() {
    bear();
    JsonNode child = child("default");
    JsonNode acme = accounts("default").path(0);
    String issued = signIn(child, child).headers().get("X-Subject-Token");
    JsonNode temporary = temporaryKey(child);
    JsonNode kept = temporaryKey(acme);
    assertThat(signedWithTemporaryKey(temporary)).isEqualTo(200);

    sandbox.post(WORLDS + "/default/reset", "");

    assertThat(names("default")).doesNotContain("a-child-6");
    everyWayIsClosed(child);
    assertThat(withToken(issued)).isEqualTo(401);
    assertThat(signedWithTemporaryKey(temporary)).isEqualTo(401);
    assertThat(signedWithTemporaryKey(kept)).isEqualTo(200);
    everyWayIsOpen(acme);
  }

  @Test
  void a_restore_of_an_earlier_snapshot_closes_them_and_one_of_a_later_opens_them_again() {
    String earlier = sandbox.post(WORLDS + "/default/snapshots", "").at("/snapshot_id");
    bear();
    JsonNode child = child("default");
    String later = sandbox.post(WORLDS + "/default/snapshots", "").at("/snapshot_id");
    String issued = signIn(child, child).headers().get("X-Subject-Token");

    sandbox.post(WORLDS + "/default/snapshots/" + earlier + "/restore", "");
    everyWayIsClosed(child);
    assertThat(withToken(issued)).isEqualTo(401);

    sandbox.post(WORLDS + "/default/snapshots/" + later + "/restore", "");
    assertThat(child("default")).isEqualTo(child);
    everyWayIsOpen(child);
  }

  @Test
  void a_fork_of_an_earlier_snapshot_does_not_have_the_new_customer() {
    String earlier = sandbox.post(WORLDS + "/default/snapshots", "").at("/snapshot_id");
    bear();
    String later = sandbox.post(WORLDS + "/default/snapshots", "").at("/snapshot_id");

    Answered old = fork(earlier);
    Answered young = fork(later);

    assertThat(names(old.at("/id"))).doesNotContain("a-child-6");
    assertThat(names(young.at("/id"))).endsWith("a-child-6");
    everyWayIsOpen(child(young.at("/id")));
  }

  private Answered fork(String snapshot) {
    return sandbox.post(WORLDS, "{\"from\": \"default\", \"snapshot\": \"" + snapshot + "\"}");
  }

  @Test
  void an_export_holds_the_new_customer_and_an_import_gives_it_ways_in() {
    bear();
    String export = sandbox.get(WORLDS + "/default/export").text();

    Answered imported = sandbox.post(WORLDS + "/import", export);

    JsonNode there =
        imported
            .json()
            .path("accounts")
            .valueStream()
            .filter(account -> account.path("name").asString().equals("a-child-6"))
            .findFirst()
            .orElseThrow();
    everyWayIsOpen(there);
  }
}
