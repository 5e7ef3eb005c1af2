// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.osm.v2.OsmMeta;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The vendor's SDK for tickets knows and can read every field of the answers. */
class SdkAnswersTest {

  private static final Contracts CONTRACTS = Contracts.load();

  /** Fields of pages that the model of the SDK lacks. */
  private static final Set<String> ONLY_ON_PAGES = Set.of("ShowCaseExtendsParam.extends_map");

  static Stream<Operation> operations() {
    return CONTRACTS.operations().stream()
        .filter(operation -> operation.family() == ErrorFamily.OSM)
        .filter(operation -> !operation.id().equals("UploadAccessory"));
  }

  private static Class<?> model(Operation operation) throws ReflectiveOperationException {
    String name = operation.id().substring(0, 1).toLowerCase(Locale.ROOT);
    Field field = OsmMeta.class.getField(name + operation.id().substring(1));
    return definition(field).getResponseType();
  }

  private static HttpRequestDef<?, ?> definition(Field field) {
    try {
      return (HttpRequestDef<?, ?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_request_of_the_sdk_but_to_the_robot_is_an_operation_with_its_path() {
    Map<String, String> paths = new TreeMap<>();
    CONTRACTS.operations().forEach(one -> paths.put(one.id(), one.path().text()));

    assertThat(OsmMeta.class.getFields())
        .extracting(SdkAnswersTest::definition)
        .filteredOn(request -> !request.getUri().startsWith("/v2/irobot/"))
        .hasSize(81)
        .allSatisfy(
            request -> assertThat(request.getUri()).isEqualTo(paths.get(request.getName())));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void all_fields_are_known_and_readable(Operation operation) throws Exception {
    JsonNode document = CONTRACTS.openApi(operation.room());
    JsonNode answer =
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .at("/responses/200/content");
    assertThat(answer.size()).isPositive();
    List<String> problems = new ArrayList<>();

    JsonNode schema = answer.at("/application~1json/schema");
    if (!schema.isMissingNode()) {
      compare(new Place(document, operation.id(), problems), schema, model(operation));
    }

    assertThat(problems).isEmpty();
  }

  private record Place(JsonNode document, String path, List<String> problems) {

    Place below(String name) {
      return new Place(document, path + "." + name, problems);
    }

    void report(String problem) {
      if (!ONLY_ON_PAGES.contains(path)) {
        problems.add(path + ": " + problem);
      }
    }

    JsonNode resolved(JsonNode schema) {
      JsonNode found = schema;
      while (found.has("$ref")) {
        found = document.at(found.path("$ref").asString().substring(1));
      }
      return found;
    }
  }

  private static void compare(Place place, JsonNode given, Type type) {
    JsonNode schema = place.resolved(given);
    String expected = jsonType(type);
    if (schema.has("type") && !schema.path("type").toString().contains(expected)) {
      place.report(schema.path("type") + " is not " + expected);
    } else if (expected.equals("array")) {
      Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
      compare(place, schema.path("items"), item);
    } else if (type instanceof Class<?> model && isModel(model)) {
      Map<String, Type> known = fields(model);
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        Place field = place.below(property.getKey());
        if (known.containsKey(property.getKey())) {
          compare(field, property.getValue(), known.get(property.getKey()));
        } else {
          field.report("unknown to the SDK");
        }
      }
    }
  }

  private static Map<String, Type> fields(Class<?> model) {
    Map<String, Type> fields = new TreeMap<>();
    for (Field field : model.getDeclaredFields()) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      if (property != null) {
        fields.put(property.value(), field.getGenericType());
      }
    }
    return fields;
  }

  private static boolean isModel(Class<?> type) {
    return type.getName().matches("com\\.huaweicloud\\.sdk\\.osm\\.v2\\.model\\.\\w+");
  }

  private static String jsonType(Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == List.class ? "array" : "object";
    }
    Class<?> simple = (Class<?>) type;
    if (simple == Integer.class || simple == Long.class || simple.getName().contains("$")) {
      return "integer";
    }
    if (simple == Boolean.class) {
      return "boolean";
    }
    return isModel(simple) || simple == Object.class ? "object" : "string";
  }
}
