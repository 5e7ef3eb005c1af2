// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the default world with something of every kind that a world can hold. */
final class RichWorld {

  private static final String RESOURCES = "/v2/orders/subscriptions/resources";
  private static final String ACME = "default/accounts/acme";

  private final MutantServer server;

  private RichWorld(MutantServer server) {
    this.server = server;
  }

  /** Returns the export of the filled world. */
  static String export(MutantServer server) {
    RichWorld world = new RichWorld(server);
    world.money();
    world.purchases();
    world.resources();
    world.refundWithinFiveDays();
    world.passedCoupons();
    new RichUse(world).fill();
    new RichUse(world).arrears();
    new RichUse(world).reports();
    world.enterprise();
    world.open();
    MutantServer.Answered export = server.control("GET", "default/export", null);
    assertThat(export.status()).isEqualTo(200);
    return export.text();
  }

  private void money() {
    control("PUT", ACME + "/credit-line", "{'amount': '1000.00', 'expires': 'P60D'}");
    control("POST", ACME + "/top-ups", "{'amount': '9000.00', 'channel': '4'}");
    control(
        "POST",
        ACME + "/coupons",
        "{'type': 'cash', 'amount': '30.00', 'expires': 'P90D', 'limits':"
            + " {'serviceType': 'hws.service.type.ec2'}}");
    control("POST", ACME + "/coupons", "{'type': 'discount', 'ratio': '0.8', 'expires': 'P20D'}");
    control(
        "POST", ACME + "/discounts", "{'type': 'promotion', 'ratio': '0.95', 'expires': 'P30D'}");
    control(
        "PUT",
        "default/price-book",
        "{'format': 1, 'name': 'rich', 'regions': ['cn-north-4'], 'products': [{"
            + "'service_type_code': 'hws.service.type.odd', 'resource_type_code':"
            + " 'hws.resource.type.odd', 'resource_spec': 'odd.one', 'name': {'en': 'Odd', 'zh':"
            + " '奇'}, 'period': [{'period_type': 2, 'price': '10.00', 'evidence': 'D'}],"
            + " 'on_demand': [{'usage_factor': 'Duration', 'measure_id': 4, 'price': '0.1',"
            + " 'evidence': 'D'}]}]}");
  }

  private void purchases() {
    order(
        "acme",
        "true",
        line("ec2", "vm", "s6.small.1.linux", 2) + "," + line("odd", "odd", "odd.one", 1));
    order("acme", "true", line("obs", "obs", "OBS_standard_100GB", 1));
    order("acme", "true", line("obs", "obs", "OBS_traffic_monthly_50GB", 1));
    control(
        "POST",
        "default/orders",
        "{'account': 'acme', 'auto_pay': true, 'effective_time': '2027-03-01T00:00:00Z', 'lines': ["
            + line("obs", "obs", "OBS_standard_40GB", 1)
            + "]}");
    control(
        "POST",
        "default/usage",
        "{'account': 'acme', 'service_type_code': 'hws.service.type.obs', 'resource_type_code':"
            + " 'hws.resource.type.obs', 'usage_type': 'size', 'region_code': 'cn-north-4',"
            + " 'amount': '3.5', 'measure_id': 10}");
  }

  private void resources() {
    JsonNode rows =
        api("POST", "/v2/orders/suscriptions/resources/query", "{'limit': 100, 'status_list': [2]}")
            .path("data");
    int kind = 0;
    for (JsonNode row : rows) {
      String id = row.path("resource_id").asString();
      String list = "'resource_ids': ['" + id + "']";
      switch (kind++) {
        case 0 ->
            api(
                "POST",
                RESOURCES + "/renew",
                "{" + list + ", 'period_type': 2, 'period_num': 1, 'is_auto_pay': 1}");
        case 1 ->
            api(
                "POST",
                RESOURCES + "/renew",
                "{" + list + ", 'period_type': 2, 'period_num': 1, 'is_auto_pay': 0}");
        case 2 -> api("POST", RESOURCES + "/autorenew/" + id, "{'auto_renew_times': 3}");
        case 3 -> api("POST", RESOURCES + "/unsubscribe", "{" + list + ", 'unsubscribe_type': 1}");
        case 4 -> api("POST", RESOURCES + "/to-on-demand", "{" + list + ", 'operation': 'SET_UP'}");
        case 5 -> api("POST", RESOURCES + "/autorenew/" + id, "{}");
        default -> {}
      }
    }
    api("POST", RESOURCES + "/renew/config", "{'config_name': 'EXPIRE_DATE', 'config_value': '5'}");
  }

  private void refundWithinFiveDays() {
    String order = order("acme", "true", line("ec2", "vm", "s6.small.1.linux", 1));
    JsonNode bought =
        api(
            "POST",
            "/v2/orders/suscriptions/resources/query",
            "{'limit': 100, 'order_id': '" + order + "'}");
    String id = bought.at("/data/0/resource_id").asString();
    api(
        "POST",
        RESOURCES + "/unsubscribe",
        "{'resource_ids': ['" + id + "'], 'unsubscribe_type': 1}");
  }

  private void passedCoupons() {
    String dev = control("GET", "default/accounts/acme-dev", "{}").path("customer_id").asString();
    String coupon =
        control("POST", ACME + "/coupons", "{'type': 'cash', 'amount': '50.00'}")
            .path("coupon_id")
            .asString();
    String pair = "{'customer_id': '" + dev + "', 'coupon_id': '" + coupon + "', ";
    String path = "/v2/enterprises/multi-accounts/";
    api("POST", path + "transfer-coupon", pair + "'amount': '11.00'}");
    String sub =
        api("POST", path + "transfer-coupon", pair + "'amount': '9.00', 'trans_id': 'c'}")
            .path("sub_coupon_id")
            .asString();
    api("POST", path + "retrieve-coupon", pair + "'sub_coupon_id': '" + sub + "'}");
  }

  private void enterprise() {
    String unit = control("POST", ACME + "/units", "{'name': 'Rich'}").path("party_id").asString();
    control("POST", ACME + "/units", "{'name': 'Richer', 'parent': '" + unit + "'}");
    control(
        "PUT",
        "default/accounts/acme-dev/enterprise",
        "{'unit': '" + unit + "', 'over_invoiced': '1.00', 'obstacles': ['CBC.99007461']}");
    api(
        "POST",
        "/v2/enterprises/multi-accounts/transfer-amount",
        "{'customer_id': '29245c46b3dffb280b5712d37cc1c016', 'amount': '12.00', 'trans_id': 't'}");
    api("POST", "/v2/enterprises/enterprise-projects/authority", "{}");
    for (String line :
        List.of(
            line("ec2", "vm", "s6.small.1.linux", 1), line("obs", "obs", "OBS_standard_40GB", 1))) {
      control(
          "POST",
          "default/orders",
          "{'account': 'acme', 'auto_pay': true, 'enterprise_project_id': 'web',"
              + " 'enterprise_project_name': 'Web shop', 'lines': ["
              + line
              + "]}");
    }
    newAccounts();
    tickets();
  }

  /**
   * What the default world has no ticket, code, privilege and feedback of: those that are open, and
   * a ticket that support works on by itself.
   */
  private void tickets() {
    String root = "/v2/servicerequest/";
    String phone = "'contact_value': '13912345678', 'contact_way': 0, 'area_code': '86'";
    String mail = "'contact_value': 'ops@example.org', 'contact_way': 1, 'area_code': ''";
    api("POST", root + "verifycodes/send", "{" + phone + "}");
    String code = control("GET", "default/sms", "{}").at("/messages/0/code").asString();
    api("POST", root + "verifycodes", "{'verify_code': '" + code + "', " + phone + "}");
    api("POST", root + "verifycodes/send", "{" + mail + "}");
    api("POST", root + "privileges", "{'operation': 'create', 'privilege': 'export'}");
    control(
        "PUT", "default/accounts/acme/ticket-privileges", "{'user': 'reader', 'createCase': true}");
    control("POST", "default/agreements", "{'agreement_type': '2'}");
    api("POST", root + "agreements/6/signed", "{'relation_id': '7'}");
    api("POST", root + "agreements/1/signed", "{}");
    api("POST", "/v2.0/servicerequest/diagnose/feedback", "{'type': 1, 'is_helpful': false}");
    control("PUT", "default/settings", "{'support': 'slow'}");
    String ticket =
        api(
                "POST",
                root + "cases",
                "{'source_id': '83aeb0f2834c4df49826c781d32a963e', 'simple_description': 'rich',"
                    + " 'business_type_id': '9b1a349c3a2849a391d58c10f9dc55a1'}")
            .path("incident_id")
            .asString();
    assertThat(ticket).startsWith("TT");
  }

  private void newAccounts() {
    String members = "/v2/enterprises/multi-accounts/";
    String unit = api("GET", members + "enterprise-organizations", "{}").path("root_id").asString();
    for (String phone : new String[] {"18812348888", "18800000000"}) {
      api("POST", members + "sm-verification-code", "{'mobile_phone': '" + phone + "'}");
    }
    String code = control("GET", "default/sms", "{}").at("/messages/0/code").asString();
    control("PUT", "default/settings", "{'account_opening': 'documented'}");
    api(
        "POST",
        members + "sub-customers",
        "{'party_id': '"
            + unit
            + "', 'display_name': '', 'new_sub_customer': {'customer_name': 'rich-team',"
            + " 'password': 'Ab3dEf7h9', 'mobile_phone': '18800000000', 'verification_code': '"
            + code
            + "'}}");
  }

  /** What is still on its way. */
  private void open() {
    control("PUT", "default/settings", "{'provisioning': {'mode': 'after', 'delay': 'PT5H'}}");
    order("acme", "true", line("ec2", "vm", "s6.small.1.linux", 1));
    control("PUT", "default/settings", "{'provisioning': {'mode': 'after_reads', 'reads': 3}}");
    order("acme", "true", line("rds", "rds.vm", "rds.mysql.n1.large.2.ha", 1));
    order("acme-lab", "false", line("ec2", "vm", "s6.small.1.linux", 1));
    control(
        "POST",
        "default/orders",
        "{'account': 'acme', 'review': true, 'lines': [" + line("ec2", "vm", "x1", 1) + "]}");
  }

  static String line(String service, String type, String spec, int quantity) {
    return ("{'service_type_code': 'hws.service.type.%s', 'resource_type_code':"
            + " 'hws.resource.type.%s', 'resource_spec': '%s', 'region_code': 'cn-north-4',"
            + " 'period_type': 2, 'period_num': 1, 'quantity': %d, 'price': '40.00'}")
        .formatted(service, type, spec, quantity);
  }

  String order(String account, String pay, String lines) {
    return control(
            "POST",
            "default/orders",
            "{'account': '" + account + "', 'auto_pay': " + pay + ", 'lines': [" + lines + "]}")
        .path("order_id")
        .asString();
  }

  JsonNode control(String method, String path, String body) {
    MutantServer.Answered answer = server.control(method, path, json(body));
    assertThat(answer.status()).as(path + body + answer.text()).isLessThan(300);
    return answer.json();
  }

  JsonNode api(String method, String target, String body) {
    MutantServer.Answered answer = server.api("sandbox-token-acme", method, target, json(body));
    assertThat(answer.status()).as(target + body + answer.text()).isLessThan(300);
    return answer.json();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.read(text.replace('\'', '"'));
  }
}
