// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects that never change, and how they are written. */
class FixedObjectTest {

  static ObjectNode plain() {
    ObjectNode object =
        Json.object()
            .put("name", "云服务器 \"a\\b\" \u0001 \uD83D\uDE00")
            .put("amount", new BigDecimal("1E+3"))
            .put("exact", new BigDecimal("12.3400"))
            .put("count", 12L)
            .put("open", true)
            .putNull("nothing");
    object.putObject("inner").put("deep", 1).putArray("list").add("x");
    object.putArray("rows").addObject().put("id", "row");
    return object;
  }

  @Test
  void isTheObjectThatItWasMadeOf() {
    FixedObject fixed = FixedObject.of(plain());

    assertThat((JsonNode) fixed).isEqualTo(plain()).hasSameHashCodeAs(plain());
    assertThat((JsonNode) plain()).isEqualTo(fixed);
    assertThat(fixed.toString()).isEqualTo(plain().toString());
    assertThat(FixedObject.of(fixed)).isSameAs(fixed);
  }

  @Test
  void doesNotSeeLaterChanges() {
    ObjectNode source = plain();
    FixedObject fixed = FixedObject.of(source);

    source.put("name", "other").withObject("inner").put("deep", 2).withArray("list").add("y");
    source.withArray("rows").addObject();

    assertThat((JsonNode) fixed).isEqualTo(plain());
    assertThat(Json.bytes(fixed)).isEqualTo(Json.bytes(plain()));
  }

  @Test
  void anOrdinaryCopyCanBeChanged() {
    FixedObject fixed = FixedObject.of(plain());

    ObjectNode copy = fixed.deepCopy();
    copy.put("name", "other").withObject("inner").put("deep", 2).withArray("list").add("y");
    copy.withArray("rows").addObject();

    assertThat((Object) copy).isNotInstanceOf(FixedObject.class);
    assertThat(Json.text(copy))
        .contains("\"deep\":2,\"list\":[\"x\",\"y\"]", "[{\"id\":\"row\"},{}]");
    assertThat((JsonNode) fixed).isEqualTo(plain());
  }

  @Test
  void keepsWhatTheLastReaderHasFoundInIt() {
    FixedObject fixed = FixedObject.of(plain());
    List<String> first = new ArrayList<>();
    List<String> equal = new ArrayList<>();

    assertThat(fixed.found(first)).isNull();
    fixed.keep(first, 12);

    assertThat(fixed.found(first)).isEqualTo(12);
    assertThat(fixed.found(equal)).isNull();
    fixed.keep(equal, 13);
    assertThat(fixed.found(first)).isNull();
    assertThat(fixed.found(equal)).isEqualTo(13);
  }

  @Test
  void isWrittenAsAnOrdinaryObjectAtTheFirstAndTheSecondTime() {
    FixedObject fixed = FixedObject.of(plain());

    for (int time = 0; time < 2; time++) {
      assertThat(Json.bytes(fixed)).isEqualTo(Json.bytes(plain()));
      assertThat(Json.text(around(fixed))).isEqualTo(Json.text(around(plain())));
      assertThat(streamed(fixed)).isEqualTo(streamed(plain()));
      assertThat(Json.MAPPER.writeValueAsString(around(fixed)))
          .isEqualTo(Json.MAPPER.writeValueAsString(around(plain())));
    }
  }

  @Test
  void isIndentedAndEscapedWhereOthersAre() {
    JsonNode fixed = around(FixedObject.of(plain()));
    var pretty = Json.MAPPER.writerWithDefaultPrettyPrinter();
    var ascii = Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    assertThat(pretty.writeValueAsBytes(fixed))
        .isEqualTo(pretty.writeValueAsBytes(around(plain())));
    assertThat(ascii.writeValueAsBytes(fixed)).isEqualTo(ascii.writeValueAsBytes(around(plain())));
  }

  @Test
  void becomesAnOrdinaryTreeOrMap() {
    FixedObject fixed = FixedObject.of(plain());

    assertThat(Json.MAPPER.<JsonNode>valueToTree(around(fixed))).isEqualTo(around(plain()));
    assertThat((Object) Json.MAPPER.convertValue(fixed, Map.class))
        .isEqualTo(Json.MAPPER.convertValue(plain(), Map.class));
  }

  @Test
  void aLongOneIsWrittenWholeThoughNoBufferHoldsIt() {
    ObjectNode large = Json.object();
    for (int i = 0; i < 2_000; i++) {
      large.put("field-" + i, "的".repeat(10));
    }

    assertThat(Json.text(around(FixedObject.of(large)))).isEqualTo(Json.text(around(large)));
  }

  @Test
  void remembersTheLastCheckByIdentity() {
    FixedObject fixed = FixedObject.of(plain());
    String check = new String("check");

    assertThat(fixed.isCheckedBy(check)).isFalse();
    fixed.checkedBy(check);
    assertThat(fixed.isCheckedBy(check)).isTrue();
    assertThat(fixed.isCheckedBy(new String("check"))).isFalse();
    assertThat(fixed.deepCopy()).isNotInstanceOf(FixedObject.class);
  }

  @Test
  void weighsMoreThanItsText() {
    assertThat(FixedObject.of(plain()).weight()).isBetween(Json.bytes(plain()).length * 2, 5_000);
  }

  private static JsonNode around(JsonNode row) {
    ObjectNode body = Json.object().put("before", 1);
    body.putArray("rows").add(row).add(7).add(row);
    return body.put("after", "x");
  }

  private static String streamed(JsonNode row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter text = new StringWriter();
    try (JsonGenerator bytes = Json.MAPPER.createGenerator(out);
        JsonGenerator chars = Json.MAPPER.createGenerator(text)) {
      for (JsonGenerator generator : List.of(bytes, chars)) {
        generator.writeStartObject().writeName("row");
        generator.writeTree(row);
        generator.writeName("again");
        generator.writePOJO(row);
        generator.writeEndObject();
      }
    }
    assertThat(text.toString()).isEqualTo(out.toString(StandardCharsets.UTF_8));
    return text.toString();
  }
}
