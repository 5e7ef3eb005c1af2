// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Enterprise projects and the cost center in words. */
@OceSandbox
class GivenProjectTest {

  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static JsonValue features(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").body().get("features");
  }

  @Test
  void an_order_and_its_resource_belong_to_a_project(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").enterpriseProjects();

    String order = acme.order(SERVER, SERVER).forProject("web", "Web shop").paid();
    CreatedResource resource = acme.resource(SERVER).forProject("lab").endingIn(Duration.ofDays(9));

    sandbox.assertThatOrder(order).isOfProject("web");
    sandbox.assertThatResource(resource.id()).isOfProject("lab");
    assertThat(features(sandbox).list("projects"))
        .extracting(project -> project.text("name"))
        .containsExactly("lab", "Web shop");
  }

  @Test
  void a_failure_names_the_project(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme");
    String order = acme.order(SERVER).forProject("-1").unpaid();
    CreatedResource resource = acme.resource(SERVER).startingNow();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatOrder(order).isOfProject("0"))
        .withMessageContaining("is of project -1");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatResource(resource.id()).isOfProject("web"))
        .withMessageContaining("is of project 0");
  }

  @Test
  void a_project_requires_that_projects_are_on(Given given) {
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> given.account("acme").order(SERVER).forProject("web").unpaid())
        .withMessageContaining("acme has not turned enterprise projects on");
  }

  @Test
  void the_cost_center_is_turned_off_and_on(Sandbox sandbox, Given given) {
    given.account("acme").costCenter(false);
    assertThat(features(sandbox).text("cost_center")).isEqualTo("false");

    given.account("acme").costCenter(true);
    assertThat(features(sandbox).text("cost_center")).isEqualTo("true");
  }
}
