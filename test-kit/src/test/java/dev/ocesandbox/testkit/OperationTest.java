// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationTest {

  private static final Pattern ID = Pattern.compile("\"operationId\":\\s*\"(\\w+)\"");

  @Test
  void every_operation_of_the_api_has_a_constant() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      URI document = URI.create(sandbox.endpoint() + "/openapi.json");
      String api =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      List<String> documented = ID.matcher(api).results().map(match -> match.group(1)).toList();

      assertThat(Stream.of(Operation.values()).map(Operation::id))
          .containsExactlyInAnyOrderElementsOf(documented);
    }
  }
}
