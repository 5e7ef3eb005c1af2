// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.money.Ratio;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Maps state records to JSON and back. Amounts and ratios are written as text, times in ISO 8601 in
 * UTC.
 */
public final class StateMapper {

  /**
   * The mapper. It writes the components of a record and nothing derived from them; maps are sorted
   * by key, so that equal states give equal files. It rejects unknown and missing fields and does
   * not coerce values, because reading a saved world must not lose information.
   */
  public static final JsonMapper MAPPER =
      Json.MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultVisibility(
              visible ->
                  visible
                      .withFieldVisibility(Visibility.ANY)
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE))
          .addModule(
              new SimpleModule("state")
                  .addSerializer(EntryKind.class, new AsText<>(EntryKind.class))
                  .addDeserializer(EntryKind.class, new FromText<>(EntryKind.class, EntryKind::of))
                  .addSerializer(Money.class, new AsText<>(Money.class))
                  .addDeserializer(Money.class, new FromText<>(Money.class, Money::of))
                  .addSerializer(Rating.class, new AsText<>(Rating.class))
                  .addDeserializer(Rating.class, new FromText<>(Rating.class, Rating::of))
                  .addSerializer(Ratio.class, new AsText<>(Ratio.class))
                  .addDeserializer(Ratio.class, new FromText<>(Ratio.class, StateMapper::ratio)))
          .build();

  private StateMapper() {}

  private static Ratio ratio(String text) {
    return Ratio.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a ratio: " + text));
  }

  private static final class AsText<T> extends StdSerializer<T> {
    AsText(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.toString());
    }
  }

  private static final class FromText<T> extends StdDeserializer<T> {
    private final transient Function<String, T> reader;

    FromText(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return reader.apply(parser.getValueAsString());
    }
  }
}
