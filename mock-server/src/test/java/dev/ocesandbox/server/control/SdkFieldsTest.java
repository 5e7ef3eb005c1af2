// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;
import com.huaweicloud.sdk.osm.v2.OsmMeta;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.contracts.check.RawRequest;
import dev.ocesandbox.contracts.json.Json;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A field or parameter of the vendor's SDKs is never called unknown. */
class SdkFieldsTest {

  private static final Contracts CONTRACTS = Contracts.load();

  static Stream<String> operations() {
    return definitions()
        .map(HttpRequestDef::getName)
        .filter(name -> CONTRACTS.operations().stream().anyMatch(o -> o.id().equals(name)))
        .sorted();
  }

  private static Stream<HttpRequestDef<?, ?>> definitions() {
    return Stream.of(BssMeta.class, OsmMeta.class)
        .flatMap(meta -> Stream.of(meta.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> HttpRequestDef.class.isAssignableFrom(field.getType()))
        .map(SdkFieldsTest::definition);
  }

  private static HttpRequestDef<?, ?> definition(Field field) {
    try {
      return (HttpRequestDef<?, ?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void all_of_them_at_once_are_known(String operation) {
    HttpRequestDef<?, ?> definition =
        definitions().filter(one -> one.getName().equals(operation)).findFirst().orElseThrow();
    Map<String, List<String>> query = new HashMap<>();
    JsonNode body = null;
    for (var field : definition.getRequestFields()) {
      if (field.getLocation() == LocationType.Query) {
        query.put(field.getName(), List.of("1"));
      } else if (field.getLocation() == LocationType.Body) {
        body = sample(field.getFieldType());
      }
    }

    // The first problem of the query would end the check of the body, so each is sent alone.
    RawRequest parameters = new RawRequest(Map.of(), query, name -> null, null);
    RawRequest fields = new RawRequest(Map.of(), Map.of(), name -> null, body);

    assertThat(CONTRACTS.check(operation).check(parameters).findings())
        .extracting(Finding::kind)
        .doesNotContain("unknown-parameter");
    assertThat(CONTRACTS.check(operation).check(fields).findings())
        .filteredOn(finding -> finding.kind().equals("unknown-field"))
        .isEmpty();
  }

  /** Returns an object with all fields of a model, down to those of the items of its lists. */
  private static ObjectNode sample(Class<?> model) {
    ObjectNode node = Json.object();
    for (Field field : model.getDeclaredFields()) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      if (property != null) {
        Class<?> item = itemOf(field.getGenericType());
        if (item != null && isModel(item)) {
          node.putArray(property.value()).add(sample(item));
        } else if (isModel(field.getType())) {
          node.set(property.value(), sample(field.getType()));
        } else {
          node.putNull(property.value());
        }
      }
    }
    return node;
  }

  private static Class<?> itemOf(Type type) {
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? item
        : null;
  }

  private static boolean isModel(Class<?> type) {
    return type.getName().matches("com\\.huaweicloud\\.sdk\\.(bss|osm)\\.v2\\.model\\.\\w+");
  }
}
