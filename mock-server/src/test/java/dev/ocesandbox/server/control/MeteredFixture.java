// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import java.util.List;

/** Resources of acme that are billed by use, in the world of a fixture. */
record MeteredFixture(ControlFixture sandbox) {

  static final String WORLD = "/_sandbox/worlds/default";

  String add(String service, String type, String spec, String more) {
    Answered answer =
        post(
            "/pay-per-use",
            """
            {'account': 'acme', 'service_type_code': 'hws.service.type.%s',
             'resource_type_code': 'hws.resource.type.%s', 'resource_spec': '%s',
             'region_code': 'cn-north-4'%s}
            """
                .formatted(service, type, spec, more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/resource_id");
  }

  Answered post(String path, String body) {
    return sandbox.post(WORLD + path, body.replace('\'', '"'));
  }

  Answered report(String id, String more) {
    return post("/usage", "{'account': 'acme', 'resource_id': '" + id + "', " + more + "}");
  }

  Answered reported(String id, String more) {
    Answered answer = report(id, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  void advance(String by) {
    post("/clock/advance", "{'by': '" + by + "'}");
  }

  List<Run> runs(String id) {
    return Metering.runsOf(sandbox.world(), id).toList();
  }

  String balance() {
    return sandbox.get(WORLD + "/accounts/acme").at("/balance");
  }
}
