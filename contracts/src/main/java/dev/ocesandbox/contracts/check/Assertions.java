// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema 2020-12 reduced to the keywords that can reject a value.
 *
 * <p>Annotations (description, examples, our x- keywords) compile to nothing. The validator would
 * otherwise visit each of them for each value, and warn about those that it does not know.
 */
final class Assertions {

  static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .keywords(
              List.of("title", "description", "examples", "default", "deprecated", "$comment")
                  .stream()
                  .map(Annotation::new)
                  .toList())
          .unknownKeywordFactory((name, context) -> new Annotation(name))
          .build();

  private Assertions() {}

  /**
   * A keyword that no value violates.
   *
   * @param value its name
   */
  private record Annotation(String value) implements Keyword {

    @Override
    public String getValue() {
      return value;
    }

    @Override
    public @Nullable KeywordValidator newValidator(
        SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
      return null;
    }
  }
}
