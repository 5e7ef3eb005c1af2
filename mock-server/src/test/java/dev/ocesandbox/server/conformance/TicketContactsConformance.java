// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contacts of tickets are verified with codes. */
class TicketContactsConformance {

  private static final String PHONE = "13912345678";
  private static final String MAIL = "Ops@example.org";

  private final TicketUsers users = TicketUsers.create();

  private static ObjectNode contact(int way, String value) {
    return TestServer.json()
        .put("contact_value", value)
        .put("contact_way", way)
        .put("area_code", way == 0 ? "86" : "");
  }

  private TestServer.Answer send(String caller, ObjectNode contact) {
    return users.post(caller, "verifycodes/send", contact);
  }

  private TestServer.Answer verify(String caller, ObjectNode contact, String code) {
    return users.post(caller, "verifycodes", contact.deepCopy().put("verify_code", code));
  }

  private JsonNode newestMessage() {
    return users.world().control("GET", "/sms").path("messages").path(0);
  }

  private String code(ObjectNode contact) {
    users.done("acme", "verifycodes/send", contact);
    return newestMessage().path("code").asString();
  }

  private JsonNode need(String caller, int way, String value) {
    return users.get(
        caller, "verifycodes/need-verify?contact_way=" + way + "&contact_value=" + value);
  }

  private boolean mustVerify(String caller, int way, String value) {
    return need(caller, way, value).path("need_verify_code").asInt() == 1;
  }

  private JsonNode verified(String caller, String query) {
    return users.get(caller, "verifycodes/has-verified" + query);
  }

  @Test
  void a_phone_number_is_verified_with_the_code_it_was_sent() {
    // rule contacts.codes.sent
    assertThat(need("acme", 0, PHONE)).hasToString("{\"need_verify_code\":1}");
    String code = code(contact(0, PHONE));

    assertThat(newestMessage().path("mobile_phone").asString()).isEqualTo(PHONE);
    assertThat(code).matches("\\d{6}");
    assertThat(verified("acme", "").path("count").asInt()).isZero();

    users.done("acme", "verifycodes", contact(0, PHONE).put("verify_code", code));

    // rule contacts.verified.life
    assertThat(mustVerify("acme", 0, PHONE)).isFalse();
    assertThat(mustVerify("admin", 0, PHONE)).isFalse();
    assertThat(mustVerify("solo", 0, PHONE)).isTrue();
    JsonNode row = verified("acme", "").path("contact_list").path(0);
    assertThat(row.path("contact_value").asString()).isEqualTo(PHONE);
    assertThat(row.path("verified_id").asString()).matches("[0-9a-f]{32}");

    users.world().advance("P30D");

    assertThat(mustVerify("acme", 0, PHONE)).isTrue();
    assertThat(need("acme", 0, PHONE).path("expire_time").asString()).endsWith("Z");
    assertThat(verified("acme", "").path("count").asInt()).isZero();
  }

  @Test
  void a_mail_address_is_compared_without_case() {
    String code = code(contact(1, MAIL));

    assertThat(newestMessage().path("email").asString()).isEqualTo("ops@example.org");
    assertThat(newestMessage().has("mobile_phone")).isFalse();
    users.done("acme", "verifycodes", contact(1, "ops@EXAMPLE.org").put("verify_code", code));

    assertThat(mustVerify("acme", 1, MAIL)).isFalse();
    assertThat(verified("acme", "?contact_value=OPS@example.org").path("count").asInt()).isOne();
  }

  @Test
  void registered_contacts_need_no_verification() {
    assertThat(mustVerify("acme", 1, "acme@example.com")).isFalse();
    assertThat(mustVerify("admin", 1, "admin@acme.example.com")).isFalse();
    assertThat(mustVerify("guest", 1, "admin@acme.example.com")).isTrue();
    assertThat(users.get("admin", "carbon-copy-emails").path("mc_email_infos"))
        .hasToString("[\"acme@example.com\",\"admin@acme.example.com\"]");
    assertThat(users.get("acme", "carbon-copy-emails").at("/cc_email_info/cc_email").asString())
        .isEqualTo("acme@example.com");
  }

  @Test
  void a_wrong_used_replaced_or_old_code_is_refused() {
    ObjectNode contact = contact(0, PHONE);
    String first = code(contact);

    assertRefused(verify("solo", contact, first), "OSM.01010010", "contacts.codes.right");
    assertRefused(verify("acme", contact, "x"), "OSM.01010010", "contacts.codes.right");
    users.world().advance("PT1M");
    // rule contacts.codes.replaced
    String second = code(contact);
    assertRefused(verify("acme", contact, first), "OSM.01010010", "contacts.codes.right");
    assertThat(verify("acme", contact, second).body()).hasToString("{}");
    assertRefused(verify("acme", contact, second), "OSM.01010010", "contacts.codes.right");
    users.world().advance("PT1M");
    String third = code(contact);
    users.world().advance("PT5M");
    assertRefused(verify("acme", contact, third), "OSM.01010010", "contacts.codes.life");
    assertThat(verified("acme", "").path("count").asInt()).isOne();
  }

  @Test
  void codes_are_sent_once_a_minute_and_ten_times_a_day() {
    ObjectNode contact = contact(1, MAIL);
    users
        .world()
        .control(
            "PUT",
            "/clock",
            TestServer.json().put("mode", "frozen").put("now", "2027-01-04T02:00:00Z"));
    code(contact);
    assertRefused(send("acme", contact), "OSM.01010014", "contacts.codes.pause");
    for (int i = 0; i < 9; i++) {
      users.world().advance("PT1M");
      code(contact);
    }
    users.world().advance("PT1M");

    assertRefused(send("acme", contact), "OSM.01010014", "contacts.codes.per-day");
    assertThat(send("solo", contact).body()).hasToString("{}");
    users.world().advance("P1D");
    assertThat(send("acme", contact).body()).hasToString("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 13912345678, OSM.01010012, contacts.check.way",
    "-1, a@b.cn, OSM.01010012, contacts.check.way",
    "0, a@b.cn, OSM.01010001, contacts.check.value",
    "0, 1234, OSM.01010001, contacts.check.value",
    "1, 13912345678, OSM.01010001, contacts.check.value",
    "1, a@b, OSM.01010001, contacts.check.value"
  })
  void another_way_and_a_value_of_another_form_are_refused(
      int way, String value, String code, String rule) {
    assertRefused(send("acme", contact(way, value)), code, rule);
    assertRefused(verify("acme", contact(way, value), "123456"), code, rule);
    assertThat(need("acme", way, value).path("error_code").asString()).isEqualTo(code);
  }

  @Test
  void nobody_verifies_for_others() {
    ObjectNode contact = contact(0, PHONE).put("customer_id", users.world().customerId("solo"));

    assertRefused(verify("acme", contact, "1"), "OSM.01010002", "contacts.check.own-id");
  }

  @Test
  void verified_contacts_are_listed_by_every_filter_newest_first() {
    for (int i = 0; i < 3; i++) {
      ObjectNode contact = contact(i % 2, i % 2 == 0 ? PHONE + i : MAIL);
      verify("acme", contact, code(contact));
    }
    JsonNode all = verified("acme", "");
    String id = all.at("/contact_list/1/verified_id").asString();

    assertThat(all.path("contact_list").valueStream().map(row -> row.path("contact_value")))
        .extracting(JsonNode::asString)
        .containsExactly(PHONE + 2, "ops@example.org", PHONE + 0);
    assertThat(verified("acme", "?contact_way=0").path("count").asInt()).isEqualTo(2);
    assertThat(verified("acme", "?area_code=%2B86").path("count").asInt()).isEqualTo(2);
    assertThat(verified("acme", "?verified_id=" + id).path("count").asInt()).isOne();
    assertThat(verified("acme", "?customer_id=x").path("count").asInt()).isZero();
    assertThat(verified("acme", "?sub_customer_id=x").path("count").asInt()).isZero();
    assertThat(verified("acme", "?offset=1&limit=1").path("contact_list").size()).isOne();
    assertThat(verified("acme", "?expired_time=2126-01-01%2000:00:00").path("count").asInt())
        .isZero();
    assertRefused(
        users.world().get("acme", TicketUsers.ROOT + "verifycodes/has-verified?expired_time=soon"),
        "OSM.01010001",
        "contacts.check.time");
    assertThat(verified("solo", "").path("count").asInt()).isZero();
  }

  @Test
  void iam_users_are_found_by_name_and_id_with_masked_contacts() {
    JsonNode found = users.get("acme", "customers/sub-customers?sub_customer_name=admin");
    JsonNode row = found.path("sub_customer_infos").path(0);

    assertThat(found.path("sub_customer_infos").size()).isOne();
    assertThat(row.path("customer_name").asString()).isEqualTo("a***");
    assertThat(row.path("email").asString()).isEqualTo("a***@acme.example.com");
    assertThat(row.path("mobile").asString()).matches("138\\*{4}\\d{4}");
    String id = row.path("customer_id").asString();
    assertThat(users.get("acme", "customers/sub-customers?sub_customer_id=" + id)).isEqualTo(found);
    assertThat(users.get("acme", "customers/sub-customers").path("sub_customer_infos").size())
        .isEqualTo(3);
    assertThat(users.get("solo", "customers/sub-customers?sub_customer_id=" + id))
        .hasToString("{\"sub_customer_infos\":[]}");
  }

  @Test
  void exports_and_forks_keep_codes_and_contacts() {
    verify("acme", contact(1, MAIL), code(contact(1, MAIL)));
    String code = code(contact(0, PHONE));

    for (TestWorld copy :
        List.of(
            TestWorld.imported(users.world().control("GET", "/export")),
            TestWorld.create(TestServer.json().put("from", users.world().id())))) {
      TicketUsers kept = new TicketUsers(copy);
      assertThat(kept.get("acme", "verifycodes/has-verified")).isEqualTo(verified("acme", ""));
      kept.done("acme", "verifycodes", contact(0, PHONE).put("verify_code", code));
    }
  }
}
