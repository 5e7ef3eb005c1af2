// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

  private static final String ORDER =
      """
      {"account": "acme", "lines": [{
        "service_type_code": "hws.service.type.ec2",
        "resource_type_code": "hws.resource.type.vm",
        "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
        "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"}]}
      """;

  @Test
  void a_sandbox_starts_without_junit() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.endpoint()).startsWith("http://127.0.0.1:");
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2026-01-15T08:30:00Z"));
      assertThat(sandbox.account("acme")).isEqualTo(sandbox.account());
      assertThat(sandbox.account("acme").user("reader").token()).isNotEmpty();
      assertThat(TestClient.cash(sandbox)).isEqualTo("10000.00");
    }
  }

  @Test
  void worlds_are_isolated_from_each_other() {
    try (Sandbox one = Sandbox.start();
        Sandbox other = Sandbox.start()) {
      one.control().post("accounts/acme/top-ups", Map.of("amount", "5.00"));

      assertThat(TestClient.cash(one)).isEqualTo("10005.00");
      assertThat(TestClient.cash(other)).isEqualTo("10000.00");
      assertThat(one.endpoint()).isEqualTo(other.endpoint());
      assertThat(one.account().accessKey()).isNotEqualTo(other.account().accessKey());
    }
  }

  @Test
  void worlds_with_the_same_seed_create_the_same_ids() {
    try (Sandbox one = Sandbox.start();
        Sandbox same = Sandbox.start();
        Sandbox other = Sandbox.with().seed(2).start()) {
      String id = one.control().post("orders", ORDER).text("/order_id");

      assertThat(same.control().post("orders", ORDER).text("/order_id")).isEqualTo(id);
      assertThat(other.control().post("orders", ORDER).text("/order_id")).isNotEqualTo(id);
    }
  }

  @Test
  void credentials_work_with_the_vendors_client() {
    try (Sandbox sandbox = Sandbox.start()) {
      Account dev = sandbox.account("acme-dev");
      BssClient bss = TestClient.bss(sandbox, dev);

      assertThat(
              bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                  .getAccountBalances())
          .isNotEmpty();
    }
  }

  @Test
  void clock_moves_return_events() {
    try (Sandbox sandbox = Sandbox.start()) {
      String order = sandbox.control().post("orders", ORDER).text("/order_id");

      Events events = sandbox.clock().advance(Duration.ofDays(8));

      assertThat(events.ofType("order-cancelled")).extracting(Event::subject).contains(order);
      assertThat(events.about(order)).hasSize(1);
      assertThat(events.to()).isEqualTo(Instant.parse("2026-01-23T08:30:00Z"));
      assertThat(sandbox.clock().advance(Period.ofMonths(1)).to())
          .isEqualTo(Instant.parse("2026-02-23T08:30:00Z"));
      assertThat(sandbox.clock().advanceTo(Instant.parse("2026-03-01T00:00:00Z")).from())
          .isEqualTo(Instant.parse("2026-02-23T08:30:00Z"));
    }
  }

  @Test
  void a_clock_moves_forward_in_whole_seconds() {
    try (Sandbox sandbox = Sandbox.start()) {
      SandboxClock clock = sandbox.clock();

      assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMillis(1)));
      assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofDays(-1)));
      assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Period.ofDays(-1)));
      assertThatThrownBy(() -> clock.advanceTo(Instant.parse("2020-01-01T00:00:00Z")))
          .isInstanceOf(ControlApiException.class)
          .hasMessageContaining("409")
          .extracting(e -> ((ControlApiException) e).rule())
          .isEqualTo("control.clock-forward");
    }
  }

  @Test
  void a_clock_can_run_and_be_frozen() {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.clock().run();
      assertThat(sandbox.control().get("clock").text("/mode")).isEqualTo("real");

      sandbox.clock().freeze();
      assertThat(sandbox.control().get("clock").text("/mode")).isEqualTo("frozen");
    }
  }

  @Test
  void an_unknown_account_or_user_is_rejected_with_the_known_ones() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.account("acne"))
          .withMessageContaining("acme-dev");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.account().user("writer"))
          .withMessageContaining("reader");
    }
  }

  @Test
  void the_environment_has_endpoint_and_credentials_for_other_processes() {
    try (Sandbox sandbox = Sandbox.start()) {
      Map<String, String> environment = sandbox.environment("solo");

      assertThat(environment)
          .containsEntry("HUAWEICLOUD_SDK_AK", sandbox.account("solo").accessKey())
          .containsEntry("HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1", sandbox.endpoint())
          .containsEntry("OS_AUTH_URL", sandbox.endpoint() + "/v3");
    }
  }

  @Test
  void a_closed_sandbox_deletes_its_world_and_can_be_closed_again() {
    Sandbox sandbox = Sandbox.start();
    sandbox.close();
    sandbox.close();

    try (Sandbox other = Sandbox.start()) {
      String world = "/_sandbox/worlds/" + sandbox.world();
      assertThatThrownBy(() -> other.control().get(world)).isInstanceOf(ControlApiException.class);
    }
  }

  @Test
  void a_scenario_is_a_name_or_a_file(@TempDir Path folder) throws Exception {
    try (Sandbox empty = Sandbox.with().scenario("empty").start()) {
      assertThat(TestClient.cash(empty)).isEqualTo("0.00");

      empty.control().post("accounts/acme/top-ups", Map.of("amount", "7.00"));
      empty.clock().advance(Duration.ofDays(40));
      Path file = folder.resolve("saved.json");
      Files.writeString(file, empty.control().get("export").json());
      try (Sandbox saved = Sandbox.with().scenario(file.toString()).start()) {
        assertThat(TestClient.cash(saved)).isEqualTo("7.00");
        assertThat(saved.clock().now()).isEqualTo(empty.clock().now());
      }
    }
  }

  @Test
  void a_scenario_can_be_on_the_class_path() {
    Instant at = Instant.parse("2027-02-03T04:05:06Z");
    try (Sandbox sandbox =
        Sandbox.with().scenario("scenarios/corner-shop.json").seed(9).clock(at).start()) {
      assertThat(sandbox.clock().now()).isEqualTo(at);
      assertThat(sandbox.control().get("").at("/seed")).isEqualTo(9L);
      assertThat(sandbox.account("corner-shop").name()).isEqualTo("corner-shop");
    }
  }

  @Test
  void an_unknown_scenario_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.with().scenario("nowhere.json").start())
        .withMessageContaining("nowhere.json");
    assertThatThrownBy(() -> Sandbox.with().scenario("nowhere").start())
        .isInstanceOf(ControlApiException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void control_responses_are_read_by_path() {
    try (Sandbox sandbox = Sandbox.start()) {
      ControlResponse world = sandbox.control().get("");

      assertThat(world.status()).isEqualTo(200);
      assertThat(world.at("/accounts/0/users")).isInstanceOf(List.class);
      assertThat(world.at("/accounts/77")).isNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.text("/nothing"))
          .withMessageContaining("/nothing");
      assertThat(sandbox.control().get("/_sandbox/livez").text("/status")).isEqualTo("up");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.control().post("orders", "{"))
          .withMessageContaining("JSON");
    }
  }
}
