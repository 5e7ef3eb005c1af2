// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of refusals in Chinese, exactly, where code and not a schema refuses. */
class ControlLanguageTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");

  private final ControlFixture sandbox = ControlFixture.start();

  private Answered post(String target, String body) {
    String method = target.endsWith("/settings") || target.endsWith("price-book") ? "PUT" : "POST";
    return sandbox.send(method, target, Map.of("X-Language", "zh_cn"), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/accounts/acme/top-ups | {\"amount\": 0} | amount: 0必须大于0.00",
        "/accounts/acme/top-ups | {\"amount\": 1 | body: 不是JSON：第1行第13列，在对象中结束，缺少}",
        "/accounts/acme/top-ups | {\"amount\": 1, \"amuont\": 2} | amuont: 不是已知字段；是否应为amount？",
        "/accounts/nobody/top-ups | {\"amount\": 1} | 世界default中没有账号nobody；现有：solo、globex、acme、acme-dev、acme-lab、acme-ops",
        "/accounts/acme/coupons | {\"type\": \"cash\", \"amount\": 1, \"ratio\": \"0.8\"} | ratio: \"0.8\"不能与type cash同时使用",
        "/accounts/acme/coupons | {\"type\": \"cash\", \"amount\": 1, \"expires\": \"2026-01-01T00:00:00Z\"} | expires: \"2026-01-01T00:00:00Z\"必须晚于世界的当前时间2026-01-15T08:30:00Z",
        "/accounts/acme/coupons | {\"type\": \"cash\", \"amount\": 1, \"expires\": \"2026-02-30T00:00:00Z\"} | expires: \"2026-02-30T00:00:00Z\"不是存在的时间（公元1年至9999年）",
        "/accounts/acme/coupons | {\"type\": \"cash\", \"amount\": 1, \"limits\": {\"subscribeType\": \"news\"}} | limits.subscribeType: \"news\"必须是以下之一：new, renew, change",
        "/faults | {\"kind\": \"error\", \"operation\": \"PayOrder\", \"code\": \"CBC.0999\"} | operation: \"PayOrder\"不是可以使用故障的接口；是否应为PayOrders？",
        "/faults | {\"kind\": \"throttle\", \"operation\": \"PayOrders\", \"code\": \"CBC.0999\"} | code: \"CBC.0999\"不能用于throttle",
        "/faults | {\"kind\": \"error\", \"operation\": \"PayOrders\"} | code: 是error必需的",
        "/faults | {\"kind\": \"stale-read\", \"operation\": \"PayOrders\"} | stale-read不适用于PayOrders：它不是查询接口",
        "/faults | {\"kind\": \"delay\", \"operation\": \"PayOrders\", \"by\": \"PT2M\"} | by: \"PT2M\"必须大于零且不超过PT60S",
        "/stubs | {\"operation\": \"KeystoneListGroups\"} | body: 缺少：预设应答需要status、body、change或headers",
        "/clock/advance | {\"to\": \"2025-01-01T00:00:00Z\"} | 世界的时间已到2026-01-15T08:30:00Z",
        "/settings | {\"provisioning\": {\"mode\": \"after\", \"delay\": \"P1M\"}} | provisioning.delay: \"P1M\"不能超过P36500D，且不能含年和月",
        "/settings | {\"guesses\": {\"accounts.balance.credit-amount\": \"rest\"}} | guesses.accounts.balance.credit-amount: rest不是可选的理解；是否应为remaining？可选的有total, remaining",
        "/snapshots/none/restore | | 世界default没有快照none；目前没有"
      })
  void a_refusal_says_in_chinese_what_is_wrong(String path, String body, String detail) {
    assertThat(post(WORLD + path, body == null ? "" : body).at("/detail")).isEqualTo(detail);
  }

  @Test
  void a_world_that_cannot_be_made_is_refused_in_chinese() {
    assertThat(post("/_sandbox/worlds", "{\"scenario\": \"shop\"}").at("/detail"))
        .isEqualTo("scenario: 没有场景\"shop\"；现有：empty, default");
    assertThat(post("/_sandbox/worlds", "{\"snapshot\": \"s\"}").at("/detail"))
        .isEqualTo("snapshot: 需要同时指定from，即快照所属的世界");
    assertThat(post("/_sandbox/worlds", "{\"from\": \"default\", \"seed\": 1}").at("/reason"))
        .isEqualTo("不能与from同时使用，分叉沿用来源世界的值");
  }

  @Test
  void an_order_that_cannot_be_made_is_refused_in_chinese() {
    String order =
        sandbox.post(WORLD + "/orders", StaffOrders.order("80.00", "false")).at("/order_id");

    assertThat(post(WORLD + "/orders/" + order + "/refunds", "{}").at("/detail"))
        .isEqualTo("订单" + order + "：不是已完成的购买订单");
    assertThat(
            post(
                    WORLD + "/orders",
                    StaffOrders.order("80.00", "false").replaceFirst("\\{", "{\"status\": 5, "))
                .at("/detail"))
        .contains("支付该订单还差80.00元");
  }

  @Test
  void a_file_is_refused_in_chinese() {
    Answered broken = post("/_sandbox/worlds/import", "{\"format\": 2");
    Answered wrong = post("/_sandbox/worlds/import", "{\"format\": 2, \"colour\": 1}");
    Answered book = post(WORLD + "/price-book", "{\"name\": 1}");

    assertThat(broken.at("/detail")).startsWith("第1行，").contains("不是JSON：在对象中结束，缺少}");
    assertThat(wrong.at("/detail")).matches(HAN).startsWith("第1行，");
    assertThat(wrong.at("/reason")).matches(HAN);
    assertThat(wrong.at("/complaints/0/reason")).matches(HAN);
    assertThat(book.at("/detail")).matches(HAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"do\": \"TopUps\"}] | TopUps不是可以改变世界的接口",
        "[{\"do\": \"PayOrders\", \"as\": \"bob\"}] | \"bob\"不是文件中的账号；最接近的是ann",
        "[{\"do\": \"SetCash\", \"at\": \"2999-01-01T00:00:00Z\", \"parameters\": {\"account\": \"ann\"}, \"body\": {\"amount\": \"1.00\"}}] | 晚于开始时间"
      })
  void an_arrangement_is_refused_in_chinese(String arrange, String part) {
    String file =
        "{\"format\": 2, \"name\": \"shop\", \"accounts\": [{\"name\": \"ann\", \"customer_id\": \"0123456789abcdef0123456789abcdef\", \"kind\": \"personal\"}], \"arrange\": "
            + arrange
            + "}";

    assertThat(post("/_sandbox/worlds/import", file).at("/detail")).contains(part);
  }

  @Test
  void a_customer_is_refused_in_chinese_only_on_request() {
    String target = FindingCalls.ORDERS + "?limit=500";
    Map<String, String> chinese =
        Map.of("X-Auth-Token", "sandbox-token-acme", "X-Language", "zh_CN");

    assertThat(sandbox.api("acme", target).at("/error_msg"))
        .contains("must be less than or equal to 100");
    assertThat(sandbox.send("GET", target, chinese, "").at("/error_msg")).contains("不能大于100");
  }
}
