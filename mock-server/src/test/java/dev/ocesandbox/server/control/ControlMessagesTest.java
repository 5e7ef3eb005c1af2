// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every control request, with values that it refuses: what the message says. */
class ControlMessagesTest {

  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?i)jackson|networknt|redacted|source:|tools\\.|java\\.|\\^|\\\\d|\\$|\\(\\?|schema|exception|\\{[a-z]+}");

  private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");

  private static final JsonNode DOCUMENT = ControlFixture.CONTRACTS.openApi("control");
  private static final SampleValues SAMPLES = new SampleValues(DOCUMENT);

  static Stream<Operation> operations() {
    return ControlFixture.CONTRACTS.operations().stream()
        .filter(operation -> operation.family() == ErrorFamily.CONTROL)
        .filter(operation -> !operation.streamed());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_refusal_gives_field_value_and_reason_in_plain_words(Operation operation) {
    JsonNode schema =
        described(operation)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    List<Attempt> attempts = new ArrayList<>();
    if (!schema.isMissingNode()) {
      JsonNode whole = SAMPLES.valid(schema);
      SAMPLES.invalid(schema).forEach(value -> attempts.add(new Attempt(value, value, "")));
      fields(whole, schema, "", attempts, whole);
    }
    ControlFixture control = ControlFixture.start();
    for (Attempt attempt : attempts) {
      Answered answer = send(control, operation, "", attempt.body());
      assertPlain(answer, attempt);
      assertChinese(answer, () -> inChinese(control, operation, "", attempt.body()), attempt);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_refused_parameter_is_named_with_its_value(Operation operation) {
    ControlFixture control = ControlFixture.start();
    for (JsonNode parameter : described(operation).path("parameters")) {
      if (!parameter.path("in").asString().equals("query")) {
        continue;
      }
      for (JsonNode value : SAMPLES.invalid(parameter.path("schema"))) {
        if (value.isContainer()) {
          continue;
        }
        String name = parameter.path("name").asString();
        String text = Json.plain(value);
        String query =
            "?" + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        Attempt attempt = new Attempt(Json.object(), Json.object().stringNode(text), name);
        Answered answer = send(control, operation, query, null);
        assertPlain(answer, attempt);
        assertChinese(answer, () -> inChinese(control, operation, query, null), attempt);
      }
    }
  }

  /** A body with one changed value, that value, and the name of its field. */
  private record Attempt(JsonNode body, JsonNode value, String field) {}

  private static void fields(
      JsonNode valid, JsonNode schema, String pointer, List<Attempt> attempts, JsonNode whole) {
    JsonNode known = SAMPLES.resolved(schema);
    for (Map.Entry<String, JsonNode> field : valid.properties()) {
      JsonNode own = known.path("properties").path(field.getKey());
      String here = pointer + "/" + field.getKey();
      for (JsonNode value : SAMPLES.invalid(own)) {
        attempts.add(new Attempt(changed(whole, here, value), value, field.getKey()));
      }
      attempts.add(new Attempt(changed(whole, here, null), Json.object().nullNode(), ""));
      fields(field.getValue(), own, here, attempts, whole);
    }
    for (int i = 0; i < (valid.isArray() ? valid.size() : 0); i++) {
      fields(valid.path(i), known.path("items"), pointer + "/" + i, attempts, whole);
    }
  }

  private static JsonNode changed(JsonNode whole, String pointer, @Nullable JsonNode value) {
    JsonNode copy = whole.deepCopy();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (value == null) {
      ((ObjectNode) parent).remove(name);
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return copy;
  }

  private static JsonNode described(Operation operation) {
    return DOCUMENT
        .path("paths")
        .path(operation.path().text())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private static Answered send(
      ControlFixture control, Operation operation, String query, @Nullable JsonNode body) {
    return send(control, operation, query, body, Map.of());
  }

  private static Answered inChinese(
      ControlFixture control, Operation operation, String query, @Nullable JsonNode body) {
    return send(control, operation, query, body, Map.of("X-Language", "zh_cn"));
  }

  private static Answered send(
      ControlFixture control,
      Operation operation,
      String query,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    String path =
        operation
            .path()
            .text()
            .replace("{world}", "default")
            .replace("{account}", "acme")
            .replaceAll("\\{[^}]*}", "x-1");
    return control.send(
        operation.method(), path + query, headers, body == null ? "" : Json.text(body));
  }

  /** A refusal is the same in Chinese, but for its texts. */
  private static void assertChinese(Answered english, Supplier<Answered> again, Attempt attempt) {
    if (english.status() < 400) {
      return;
    }
    Answered chinese = again.get();
    String what = attempt + " -> " + chinese.at("/detail");
    assertThat(chinese.status()).as(what).isEqualTo(english.status());
    assertThat(chinese.rule()).as(what).isEqualTo(english.rule());
    assertThat(chinese.at("/field")).as(what).isEqualTo(english.at("/field"));
    assertThat(chinese.at("/detail")).as(what).matches(HAN).doesNotContain(english.at("/detail"));
    assertThat(LIBRARY.matcher(withoutPlaces(chinese, chinese.at("/detail"))).find())
        .as(what)
        .isFalse();
    if (!english.at("/reason").isEmpty()) {
      assertThat(chinese.at("/reason")).as(what).matches(HAN);
    }
  }

  /** The sentences of provider states, which a refusal suggests, have places such as {order}. */
  private static String withoutPlaces(Answered answer, String detail) {
    return answer.rule().equals("control.state-known")
        ? detail.replaceAll("\\{\\w+}", "X")
        : detail;
  }

  private static void assertPlain(Answered answer, Attempt attempt) {
    if (answer.status() < 400) {
      return;
    }
    String detail = answer.at("/detail");
    String what = attempt + " -> " + detail;
    assertThat(answer.status()).as(what).isLessThan(500);
    assertThat(detail).as(what).isNotBlank().doesNotStartWith(":").hasSizeLessThan(1_000);
    assertThat(LIBRARY.matcher(withoutPlaces(answer, detail)).find()).as(what).isFalse();
    boolean aboutIt =
        answer.rule().equals("control.body-valid")
            && !attempt.field().isEmpty()
            && answer.at("/field").endsWith(attempt.field())
            && attempt.value().isValueNode()
            && !attempt.value().isNull();
    if (aboutIt) {
      String shown = Json.plain(attempt.value());
      assertThat(detail).as(what).contains(shown.substring(0, Math.min(30, shown.length())));
    }
  }
}
