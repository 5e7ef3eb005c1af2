// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON mapper of the product: exact decimals in plain notation, no duplicate keys.
 *
 * <p>Thread-safe. Depth is limited to 100 levels and a number to 200 characters. Exponents are
 * limited when a request is checked, because a short text such as 1e999999999 can stand for a huge
 * number.
 */
public final class Json {

  /** The largest number of names, values and brackets in the body of a request. */
  public static final int MAX_TOKENS = 200_000;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(200).build();

  /** The mapper itself, for callers that need more than this class offers. */
  public static final JsonMapper MAPPER = mapper(LIMITS);

  /**
   * For bodies of requests: a tree takes up to twenty times the memory of its text, so their number
   * of tokens is limited besides their length.
   */
  private static final JsonMapper REQUESTS =
      mapper(LIMITS.rebuild().maxTokenCount(MAX_TOKENS).build());

  /**
   * Finds duplicate keys as the tree grows, which takes no set of names for each object. Its words
   * for them are others.
   */
  private static final JsonMapper QUICK_REQUESTS =
      REQUESTS.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static JsonMapper mapper(StreamReadConstraints limits) {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();
  }

  private Json() {}

  /** Returns a new, empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Reads one JSON value; throws {@code JacksonException} if the bytes are not exactly one. */
  public static JsonNode read(byte[] bytes) {
    return present(MAPPER.readTree(bytes));
  }

  /** The same for the body of a request, which has at most {@value #MAX_TOKENS} tokens. */
  public static JsonNode readRequest(byte[] bytes) {
    try {
      return present(QUICK_REQUESTS.readTree(bytes));
    } catch (JacksonException e) {
      // Both refuse the same texts. The other one says what is wrong first, and where.
      return present(REQUESTS.readTree(bytes));
    }
  }

  /** Reads one JSON value; throws {@code JacksonException} if the text is not exactly one. */
  public static JsonNode read(String text) {
    return present(MAPPER.readTree(text));
  }

  /** The mapper accepts an empty text. */
  private static JsonNode present(JsonNode node) {
    if (node.isMissingNode()) {
      throw new StreamReadException("There is no value");
    }
    return node;
  }

  /**
   * Reads a JSON file from the class path.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static JsonNode resource(Class<?> beside, String name) {
    return MAPPER.readTree(bytesOf(beside, name));
  }

  /**
   * Returns the bytes of a file on the class path.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static byte[] bytesOf(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + name + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a value as compact JSON in UTF-8. */
  public static byte[] bytes(JsonNode node) {
    return TreeWriter.bytes(node);
  }

  /** Returns the same, written by the mapper. */
  static byte[] mapped(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** Returns a value as compact JSON. */
  public static String text(JsonNode node) {
    return new String(bytes(node), StandardCharsets.UTF_8);
  }

  /** Returns a text as it is, and a number as its digits without an exponent. */
  public static String plain(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
  }

  /** Returns where and why reading failed, in one line and in plain words. */
  public static String problem(RuntimeException failure) {
    return JsonProblem.of(failure).toString();
  }
}
