// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OceSandbox
class OperationTest {

  @Test
  void every_operation_has_a_constant_except_those_of_iam_that_are_not_built(Sandbox sandbox) {
    Map<?, ?> paths = (Map<?, ?>) sandbox.control().get("/openapi.json").at("/paths");
    List<?> built =
        ((List<?>) sandbox.control().get("/_sandbox/names").at("/operations"))
            .stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> row.get("built").equals(true))
                .map(row -> row.get("id"))
                .toList();
    List<String> expected =
        paths.values().stream()
            .flatMap(path -> ((Map<?, ?>) path).values().stream())
            .map(operation -> (Map<?, ?>) operation)
            .filter(
                operation ->
                    !operation.get("tags").equals(List.of("iam"))
                        || built.contains(operation.get("operationId")))
            .map(operation -> String.valueOf(operation.get("operationId")))
            .toList();

    assertThat(Stream.of(Operation.values()).map(Operation::id))
        .hasSizeGreaterThan(140)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
