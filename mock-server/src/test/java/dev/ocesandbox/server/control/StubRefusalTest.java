// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stubs that make no sense, violate a contract or come from somebody hostile. */
class StubRefusalTest {

  private static final String STUBS = "/_sandbox/worlds/default/stubs";
  private static final String LIST = "{'operation': 'ListCustomerOrders', ";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Answered refused(String body) {
    Answered refused = sandbox.post(STUBS, body.replace('\'', '"'));
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(sandbox.get(STUBS).at("/total_count")).isEqualTo("0");
    return refused;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'status': 200} | operation",
        "{'operation': 'ListCost', 'body': {}} | operation",
        "{'operation': 'ListWorlds', 'body': {}} | operation",
        "{'operation': 'CreateToken', 'body': {}} | operation",
        "{'operation': '*', 'body': {}} | operation",
        "{'operation': 'KeystoneListGroups'} | body",
        "{'operation': 'KeystoneListGroups', 'headers': {}} | body",
        "{'operation': 'KeystoneListGroups', 'headers': {'X-A': 'b'}} | body",
        "{'operation': 'KeystoneListGroups', 'change': [{'path': '/a', 'value': 1}]} | body",
        "{'operation': 'KeystoneListGroups', 'body': {}, 'times': 0} | times",
        "{'operation': 'KeystoneListGroups', 'body': {}, 'often': 1} | often",
        "{'operation': 'KeystoneListGroups', 'body': {}, 'change': [{'path': '/a', 'value': 1}]} | change",
        "{'operation': 'PayOrders', 'status': 204, 'change': [{'path': '/a', 'value': 1}]} | change",
        "{'operation': 'ListCustomerOrders', 'change': []} | change",
        "{'operation': 'KeystoneListGroups', 'status': 999} | status",
        "{'operation': 'KeystoneListGroups', 'status': 199} | status",
        "{'operation': 'KeystoneListGroups', 'status': 101, 'unchecked': true} | status",
        "{'operation': 'KeystoneListGroups', 'status': '200', 'unchecked': 1} | unchecked"
      })
  void a_stub_that_makes_no_sense_is_refused(String body, String field) {
    assertThat(refused(body).at("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'ListCustomerOrders', 'body': {'total_count': 'many', 'order_infos': []} | body.total_count",
        "'ListCustomerOrders', 'body': {'total': 1} | body.total",
        "'ListCustomerOrders', 'body': null | body",
        "'ListCustomerOrders', 'body': [] | body",
        "'ListCustomerOrders', 'status': 200 | body",
        "'ListCustomerOrders', 'status': 202, 'body': {} | status",
        "'ListCustomerOrders', 'status': 302 | status",
        "'ListCustomerOrders', 'status': 400 | body",
        "'ListCustomerOrders', 'status': 400, 'body': {'error': 'x'} | body.error_code",
        "'ListCustomerOrders', 'status': 400, 'body': {'error_code': 7, 'error_msg': ''} | body.error_code",
        "'ListCustomerOrders', 'status': 400, 'body': {'error_code': 'CBC.1', 'error_msg': ''} | body.error_code",
        "'ListCustomerOrders', 'status': 400, 'body': {'error_code': 'CBC.99003141', 'error_msg': ''} | body.error_code",
        "'ListCustomerOrders', 'status': 404, 'body': {'error_code': 'CBC.0100', 'error_msg': ''} | status",
        "'PayOrders', 'status': 200, 'body': {} | status",
        "'ListCases', 'status': 500, 'body': {'message': 'x'} | body.error_code",
        "'ListCases', 'status': 200, 'body': {'error_code': 'OSM.01010001'} | body.error_msg",
        "'ListCases', 'status': 200, 'body': {'error_code': 'OSM.99', 'error_msg': ''} | body.error_code",
        "'ListCustomerOrders', 'status': 200, 'body': {'error_code': 'CBC.0100', 'error_msg': ''} | body.error_code",
        "'KeystoneListGroups', 'status': 500, 'body': 'down' | body",
        "'KeystoneListGroups', 'status': 301, 'body': {} | status",
        "'KeystoneListProjects', 'status': 403, 'body': {'error': {'title': 'x'}} | body.error.code"
      })
  void an_answer_that_violates_its_contract_is_refused_unless_unchecked(String body, String field) {
    Answered refused = refused("{'operation': " + body + "}");

    assertThat(refused.at("/field")).isEqualTo(field);
    assertThat(refused.at("/reason")).contains("unchecked");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void a_status_without_a_body_has_none_even_unchecked(int status) {
    String stub =
        "{'operation': 'KeystoneListGroups', 'body': {}, 'unchecked': true, 'status': %d}";

    assertThat(refused(stub.formatted(status)).at("/field")).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'path': '/total'         , 'value': 1}                     | change[0].value",
        "{'path': '/total_count'   , 'value': 'x'}                   | change[0].value",
        "{'path': '/total_count'   , 'value': null}                  | change[0].value",
        "{'path': '/total_count'   , 'remove': true}                 | change[0].remove",
        "{'path': '/total_count/x' , 'value': 1, 'unchecked': 1}     | change[0].unchecked",
        "{'path': '/total_count/x' , 'value': 1}                     | change[0].path",
        "{'path': '/order_infos/x' , 'remove': true}                 | change[0].path",
        "{'path': '/order_infos/0/status', 'value': 'broken'}        | change[0].value",
        "{'path': '/order_infos/-' , 'value': {'order_id': 1}}       | change[0].value.order_id",
        "{'path': '/order_infos/0/nothing/x', 'value': 1}            | change[0].path",
        "{'path': 'total_count'    , 'value': 1}                     | change[0].path",
        "{'path': ''               , 'value': {}}                    | change[0].path",
        "{'path': '/a~2'           , 'value': 1}                     | change[0].path",
        "{'path': '$.total_count'  , 'value': 1}                     | change[0].path",
        "{'path': '/total_count'}                                    | change[0].value",
        "{'path': '/total_count', 'value': 1, 'remove': true}        | change[0].value",
        "{'path': '/total_count', 'remove': false}                   | change[0].value",
        "{'value': 1}                                                | change[0].path"
      })
  void a_change_that_no_answer_allows_is_refused(String change, String field) {
    assertThat(refused(LIST + "'change': [" + change + "]}").at("/field")).isEqualTo(field);
  }

  @Test
  void unchecked_permits_wrong_values_and_still_no_place_that_cannot_exist() {
    refused(LIST + "'unchecked': true, 'change': [{'path': '/total_count/deep/er', 'value': 1}]}");
    refused(LIST + "'unchecked': true, 'change': [{'path': '/nothing', 'remove': true}]}");
    refused(LIST + "'unchecked': true, 'change': [{'path': '/order_infos/x', 'value': 1}]}");
    refused(LIST + "'unchecked': true, 'change': [{'path': '/order_infos/01', 'value': 1}]}");
    refused(
        "{'operation': 'PayOrders', 'unchecked': true, 'change': [{'path': '/a', 'value': 1}]}");
    String nested =
        "'change': [{'path': '/new', 'value': {}}, {'path': '/new/deep', 'value': [1]},"
            + " {'path': '/new/deep/-', 'value': {}}, {'path': '/new/deep/1/x', 'value': null}]}";

    Answered added =
        sandbox.post(STUBS, (LIST + "'unchecked': true, " + nested).replace('\'', '"'));

    assertThat(added.at("/checked")).isEqualTo("none");
    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").text())
        .contains("\"new\":{\"deep\":[1,{\"x\":null}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'X-Request-Id': 'mine'",
        "'x-request-id': 'mine'",
        "'X-Sandbox': '9'",
        "'X-Sandbox-Stub': 'stub-9'",
        "'Content-Length': '1'",
        "'transfer-ENCODING': 'chunked'",
        "'Connection': 'close'",
        "'Proxy-Authenticate': 'Basic'",
        "'Upgrade': 'h2c'",
        "'Date': 'today'",
        "'Content-Type': 'text/html'",
        "'X-A': 'b\\r\\nSet-Cookie: c=d'",
        "'X-A\\r\\nX-B': 'c'",
        "'X-A': '\\u0000'",
        "'X-A': '价格'",
        "'X A': 'b'",
        "'': 'b'",
        "'X-A': 'b', 'x-a': 'c'"
      })
  void a_header_that_is_reserved_or_would_break_the_answer_is_refused(String header) {
    Answered refused = refused(LIST + "'headers': {" + header + "}}");

    assertThat(refused.at("/field")).isEqualTo("headers");
    assertThat(refused.at("/reason")).doesNotContain("an object");
  }

  @Test
  void headers_are_few_and_short() {
    StringBuilder many = new StringBuilder("'X-0': ''");
    for (int i = 1; i <= 20; i++) {
      many.append(", 'X-").append(i).append("': ''");
    }

    assertThat(refused(LIST + "'headers': {" + many + "}}").at("/reason")).contains("20");
    assertThat(refused(LIST + "'headers': {'X-A': '" + "x".repeat(1025) + "'}}").at("/field"))
        .isEqualTo("headers.X-A");
    assertThat(refused(LIST + "'headers': {'X-A': 7}}").at("/field")).isEqualTo("headers.X-A");
  }

  @Test
  void a_deep_or_broken_body_a_long_path_and_many_changes_are_refused() {
    String deep = "[".repeat(500) + "]".repeat(500);
    refused("{'operation': 'KeystoneListGroups', 'body': " + deep + "}");
    refused("{'operation': 'KeystoneListGroups', 'body': {'a': 1, 'a': 2}}");
    refused("{'operation': 'KeystoneListGroups', 'body': {'a': }}");
    refused("{'operation': 'KeystoneListGroups', 'body': 1e999999999}");
    refused(LIST + "'change': [{'path': '" + "/a".repeat(300) + "', 'value': 1}]}");
    refused(
        LIST
            + "'change': [{'path': '/total_count', 'value': 1}"
            + ", {'path': '/total_count', 'value': 1}".repeat(50)
            + "]}");
  }

  @Test
  void an_unknown_account_or_world_is_refused() {
    String stub = "{\"operation\": \"KeystoneListGroups\", \"body\": {}, \"account\": \"nobody\"}";

    assertThat(sandbox.post(STUBS, stub).rule()).isEqualTo("control.account-exists");
    assertThat(sandbox.post("/_sandbox/worlds/none/stubs", stub).rule())
        .isEqualTo("control.world-exists");
  }

  @Test
  void a_misspelt_operation_is_answered_with_the_nearest_one() {
    assertThat(refused("{'operation': 'ListCost', 'body': {}}").at("/reason"))
        .isEqualTo("\"ListCost\" is not an operation that can have stubs; did you mean ListCosts?");
  }
}
