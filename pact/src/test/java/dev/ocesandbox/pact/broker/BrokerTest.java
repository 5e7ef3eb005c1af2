// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Brokers as they should be, and brokers that lead elsewhere or never end. */
@Timeout(60)
class BrokerTest {

  private static final String PACT =
      "{\"interactions\": [], \"_links\": {\"pb:publish-verification-results\": {\"href\": \"$HERE/results/1\"}}}";
  private static final Access NOBODY = new Access(Optional.empty());

  private final StubBroker stub = new StubBroker();
  private final StubBroker elsewhere = new StubBroker().with("/", 200, PACT);

  @AfterEach
  void stop() {
    stub.close();
    elsewhere.close();
  }

  private List<BrokerPact> pacts() {
    return Broker.at(stub.url(), NOBODY).pacts("huawei cloud", "");
  }

  /** A broker with one pact, whose link is {@code href}. */
  private void older(String href) {
    stub.with(
        "/", 200, index("pb:latest-provider-pacts", "$HERE/pacts/provider/{provider}/latest"));
    stub.with(
        "/pacts/provider/huawei%20cloud/latest",
        200, "{\"_links\": {\"pb:pacts\": [{\"href\": \"%s\"}]}}".formatted(href));
    stub.with("/pacts/1", 200, PACT);
  }

  private static String index(String name, String href) {
    return "{\"_links\": {\"%s\": {\"href\": \"%s\", \"templated\": true}}}".formatted(name, href);
  }

  @Test
  void the_latest_pacts_are_read_by_their_links() {
    older("$HERE/pacts/1");

    List<BrokerPact> pacts = pacts();

    assertThat(pacts).hasSize(1);
    assertThat(new String(pacts.get(0).json(), UTF_8)).contains("interactions");
    assertThat(pacts.get(0).pending()).isFalse();
    assertThat(stub.requests()).hasSize(3).allMatch(request -> request.startsWith("GET "));
  }

  @Test
  void a_newer_broker_says_which_pacts_are_pending() {
    stub.with("/", 200, index("pb:provider-pacts-for-verification", "/select/{provider}"));
    stub.with(
        "/select/huawei%20cloud",
        200,
        """
        {"_embedded": {"pacts": [
          {"_links": {"self": {"href": "$HERE/pacts/1"}}, "verificationProperties": {"pending": true}}]}}
        """);
    stub.with("/pacts/1", 200, PACT);

    List<BrokerPact> pacts = Broker.at(stub.url(), NOBODY).pacts("huawei cloud", "main");

    assertThat(pacts).singleElement().matches(BrokerPact::pending);
    assertThat(stub.requests().get(1))
        .startsWith("POST /select/huawei%20cloud ")
        .contains(
            "\"latest\":true",
            "\"includePendingStatus\":true",
            "\"providerVersionBranch\":\"main\"");
  }

  @Test
  void an_address_can_be_a_pact_itself() {
    stub.with("/my.json", 200, PACT);

    assertThat(Broker.at(stub.url() + "/my.json", NOBODY).pacts("any", "")).hasSize(1);
  }

  @Test
  void pages_are_read_to_their_end() {
    stub.with("/", 200, index("pb:latest-provider-pacts", "/list"));
    stub.with(
        "/list",
        200,
        "{\"_links\": {\"pb:pacts\": [{\"href\": \"/pacts/1\"}], \"next\": {\"href\": \"/list?page=2\"}}}");
    stub.with("/list?page=2", 200, "{\"_links\": {\"pacts\": [{\"href\": \"/pacts/2\"}]}}");
    stub.with("/pacts/1", 200, PACT).with("/pacts/2", 200, PACT);

    assertThat(pacts()).hasSize(2);
  }

  @Test
  void a_link_to_another_server_is_refused_and_nothing_is_sent_there() {
    older(elsewhere.url() + "/");

    assertThatThrownBy(this::pacts)
        .isInstanceOf(BrokerProblem.class)
        .hasMessageContaining(
            " leads to " + elsewhere.url() + "/, but only " + stub.url() + " may be asked");
    assertThat(elsewhere.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pacts/1", "/pacts/provider/huawei%20cloud/latest"})
  void a_redirect_to_another_server_is_refused_and_nothing_is_sent_there(String path) {
    older("$HERE/pacts/1");
    stub.redirecting(path, elsewhere.url() + "/");

    assertThatThrownBy(this::pacts)
        .isInstanceOf(BrokerProblem.class)
        .hasMessageContaining("may be asked");
    assertThat(elsewhere.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/p",
        "//127.0.0.2/p",
        "http://127.0.0.1:1/p",
        "http://user@127.0.0.1/p",
        "file:///etc/passwd",
        "::",
        ""
      })
  void links_of_every_form_must_stay(String href) {
    older(href);

    assertThatThrownBy(this::pacts).isInstanceOf(BrokerProblem.class);
  }

  @Test
  void a_redirect_on_the_same_server_is_followed() {
    older("/moved");
    stub.redirecting("/moved", "/pacts/1");

    assertThat(pacts()).hasSize(1);
  }

  @Test
  void redirects_and_pages_without_an_end_are_given_up() {
    older("/round");
    stub.redirecting("/round", "/round");
    assertThatThrownBy(this::pacts).hasMessageContaining("redirects more than 5 times");

    stub.with(
        "/pacts/provider/huawei%20cloud/latest",
        200, "{\"_links\": {\"next\": {\"href\": \"/again\"}}}");
    stub.with("/again", 200, "{\"_links\": {\"next\": {\"href\": \"/again\"}}}");
    assertThatThrownBy(this::pacts).hasMessageContaining("more than 20 pages");
  }

  @Test
  void an_answer_without_an_end_is_given_up() {
    older("/pacts/1");
    stub.endless("/pacts/1");

    assertThatThrownBy(this::pacts).hasMessageContaining("the answer is larger than 10 MiB");
  }

  @Test
  void an_answer_that_does_not_come_is_given_up() {
    CountDownLatch asked = new CountDownLatch(1);
    stub.answering(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            asked.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    Broker broker = Broker.at(stub.url(), NOBODY, Duration.ofMillis(300));

    assertThatThrownBy(() -> broker.pacts("p", "")).hasMessageContaining("has not answered within");
    asked.countDown();
  }

  @Test
  void what_is_no_broker_is_named() {
    assertThatThrownBy(this::pacts).hasMessageContaining("answers with status 404");
    stub.with("/", 200, "<html>");
    assertThatThrownBy(this::pacts).hasMessageContaining("it is no Pact broker");
    stub.with("/", 200, "{}");
    assertThatThrownBy(this::pacts).hasMessageContaining("it has neither the link");
    assertThatThrownBy(() -> Broker.at("ftp://a", NOBODY))
        .hasMessageContaining("http:// or https://");
    assertThatThrownBy(() -> Broker.at("http://me:secret@a", NOBODY))
        .hasMessageContaining("must not hold credentials")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Broker.at("http://a b", NOBODY))
        .hasMessageContaining("is not an address");
  }

  @Test
  void credentials_come_from_options_or_the_environment_and_stay_out_of_messages() {
    older("/pacts/1");
    Map<String, String> environment =
        Map.of("PACT_BROKER_USERNAME", "me", "PACT_BROKER_PASSWORD", "secret");

    Broker.at(stub.url(), Access.of(Map.of("--broker-token", "t0ken"), environment))
        .pacts("huawei cloud", "");
    Broker.at(stub.url(), Access.of(Map.of(), environment)).pacts("huawei cloud", "");
    pacts();

    assertThat(stub.credentials())
        .containsExactly(
            "Bearer t0ken",
            "Bearer t0ken",
            "Bearer t0ken",
            "Basic bWU6c2VjcmV0",
            "Basic bWU6c2VjcmV0",
            "Basic bWU6c2VjcmV0",
            "",
            "",
            "");
    stub.with("/", 401, "");
    assertThatThrownBy(() -> Broker.at(stub.url(), Access.of(Map.of(), environment)).pacts("p", ""))
        .hasMessageContaining("status 401; it was asked with credentials")
        .hasMessageNotContaining("bWU6");
  }

  @Test
  void results_are_published_to_the_link_of_the_pact() {
    older("/pacts/1");
    stub.with("/results/1", 201, "");
    Broker broker = Broker.at(stub.url(), NOBODY);

    broker.publish(broker.pacts("huawei cloud", "").get(0), true, "1.2.3");

    assertThat(stub.requests().get(3))
        .startsWith("POST /results/1 ")
        .contains("\"success\":true", "\"providerApplicationVersion\":\"1.2.3\"");
  }

  @Test
  void results_are_not_published_elsewhere() {
    older("/pacts/1");
    stub.with("/pacts/1", 200, PACT.replace("$HERE", elsewhere.url()));
    Broker broker = Broker.at(stub.url(), NOBODY);
    BrokerPact pact = broker.pacts("huawei cloud", "").get(0);

    assertThatThrownBy(() -> broker.publish(pact, true, "1")).hasMessageContaining("may be asked");
    assertThat(elsewhere.requests()).isEmpty();
  }
}
