// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Parsers for JSON files. Files may have up to 2 GB, 40 levels, numbers of 40 characters, names of
 * 1,000 and strings of 6,000,000; duplicate fields are rejected.
 */
public final class JsonFiles {

  private static final long MAX_BYTES = 2L << 30;

  /** The longest string is the largest attachment, in Base64. */
  private static final JsonFactory FACTORY = factory(40, 6_000_000);

  /** A recorded body is one string of the file that it is in, or a part of it. */
  private static final JsonFactory RECORDED = factory(120, 32_000_000);

  private static JsonFactory factory(int depth, int longest) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BYTES)
                .maxNestingDepth(depth)
                .maxNumberLength(40)
                .maxNameLength(1_000)
                .maxStringLength(longest)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private JsonFiles() {}

  /** Returns a parser for a stream. */
  public static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /** Returns a parser for recorded bodies: with strings of 32,000,000 characters, 120 levels. */
  public static JsonParser recordedParser(InputStream in) {
    return RECORDED.createParser(ObjectReadContext.empty(), in);
  }

  /** Returns a parser for bytes in memory. */
  public static JsonParser parser(byte[] bytes) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes);
  }
}
