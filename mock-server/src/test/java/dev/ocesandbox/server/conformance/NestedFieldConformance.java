// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How CBC.0100 names a field inside a list or an object: by its own name alone. */
@OnBothTargets
class NestedFieldConformance {

  private static final String LINE =
      "'id':'1','cloud_service_type':'hws.service.type.ec2','resource_type':'hws.resource.type.vm',"
          + "'resource_spec':'s6.small.1.linux','subscription_num':1,";

  private final Shop acme;

  NestedFieldConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  private TestServer.Answer refused(String path, String body) {
    TestServer.Answer answer = acme.world().post("acme", path, Json.read(body.replace('\'', '"')));
    Shop.assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    return answer;
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /v2/bills/ratings/on-demand-resources | {'project_id':'p','product_infos':[{'region':'cn-north-4'}]} | id: must not be null
          /v2/bills/ratings/on-demand-resources | {'project_id':'p','product_infos':[{LINE'usage_factor':'Duration','usage_value':1,'usage_measure_id':4}]} | region: must not be null
          /v2/bills/ratings/on-demand-resources | {'project_id':'p','product_infos':[{LINE'usage_factor':'Duration','usage_value':-1,'usage_measure_id':4,'region':'cn-north-4'}]} | usage_value: must be greater than or equal to 0
          /v2/bills/ratings/period-resources/subscribe-rate | {'project_id':'p','product_infos':[{LINE'period_type':2,'period_num':1}]} | region: must not be null
          /v2/bills/ratings/period-resources/subscribe-rate | {'project_id':'p','product_infos':[{LINE'period_type':2,'period_num':1,'region':'cn-north-4'},{}]} | id: must not be null
          /v3/orders/customer-orders/pay | {'order_id':'CS1','use_coupon':'YES','use_discount':'NO','coupon_infos':[{'type':301}]} | id: must not be null
          /v3/orders/customer-orders/pay | {'order_id':'CS1','use_coupon':'NO','use_discount':'YES','discount_infos':[{'type':1}]} | id: must not be null
          /v2/products/resource-specs-query | {'cloud_service_type':'s','resource_type':'r','region_code':'cn-north-4','charge_mode':'1','filters':[{'value':'c6'}]} | key: must not be null
          """)
  void a_field_of_a_list_is_named_without_its_list(String path, String body, String text) {
    TestServer.Answer answer = refused(path, body.replace("LINE", LINE));

    // rule gateway.check.nested-fields
    assertThat(answer.body().path("error_msg").asString()).isEqualTo(text);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /v2/bills/ratings/on-demand-resources | {'project_id':'p','product_infos':[]} | product_infos: must not be empty
          /v2/bills/ratings/period-resources/renew-rate | {'resource_ids':[7,{}],'period_type':2,'period_num':1} | resource_ids[0]: must be of type string
          /v3/orders/customer-orders/pay | {'use_coupon':'NO','use_discount':'NO'} | order_id: must not be null
          """)
  void fields_of_the_request_itself_are_named_as_ever(String path, String body, String text) {
    assertThat(refused(path, body).body().path("error_msg").asString()).isEqualTo(text);
  }

  @Test
  void a_repeated_id_is_named_likewise_and_explain_tells_the_line() {
    Quotes quotes = new Quotes(acme);
    TestServer.Answer answer =
        quotes.ask(
            Quotes.USAGE,
            Quotes.request(
                Quotes.hours(Quotes.server("7", "s6.small.1.linux"), 1),
                Quotes.hours(Quotes.server("7", "s6.small.1.linux"), 2)));

    Shop.assertRefused(answer, 400, "CBC.0100", "quotes.lines-unique");
    assertThat(answer.body().path("error_msg").asString()).isEqualTo("id: 7 is not unique");
    assertThat(Quotes.advice(answer)).startsWith("product_infos[1] repeats the id");
  }

  @Test
  void explain_tells_where_the_field_is() {
    TestServer.Answer answer =
        refused(
            "/v2/bills/ratings/on-demand-resources",
            "{'project_id':'p','product_infos':[{'region':'cn-north-4'}]}");

    assertThat(Quotes.advice(answer)).contains("product_infos[0].id");
  }
}
