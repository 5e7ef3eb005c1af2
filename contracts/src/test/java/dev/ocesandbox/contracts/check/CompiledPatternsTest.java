// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.ocesandbox.contracts.compiled.CompiledSchema;
import dev.ocesandbox.contracts.compiled.SchemaReader;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Random regular expressions and texts beside the validator. */
class CompiledPatternsTest {

  private static final int PATTERNS = Boolean.getBoolean("oce.deep") ? 5_000 : 300;

  private static final List<String> PIECES =
      List.of(
          "\\d",
          "a",
          "Z",
          "-",
          "\\.",
          "\\-",
          ":",
          "_",
          "/",
          " ",
          "[0-9]",
          "[a-c]",
          "[0-9A-Za-z_-]",
          "[ab.]",
          "[1-9]",
          "\\S",
          "(a|b)",
          "[^a]",
          "\\$",
          "(\\.\\d{1,2})",
          ".");

  private static final List<String> COUNTS =
      List.of("", "", "", "*", "+", "?", "{2}", "{0}", "{1,2}", "{2,}", "*?");

  private static final String SIGNS = "aabcZ0123-.:_/ $\n\u0663\u00e9";

  @Test
  void a_text_fits_a_pattern_if_and_only_if_the_validator_says_so() {
    Random random = new Random(3);
    int fitting = 0;
    for (int i = 0; i < PATTERNS; i++) {
      JsonNode schema = Json.object().put("pattern", pattern(random));
      CompiledSchema compiled = new SchemaReader(schema).read(schema);
      Schema validator = SchemaCompiler.compileAlone(schema);
      for (int j = 0; j < 60; j++) {
        StringNode text = StringNode.valueOf(text(random));
        boolean fits = validator.validate(text).isEmpty();
        fitting += fits ? 1 : 0;

        assertThat(compiled.accepts(text)).as("%s %s", schema, text).isEqualTo(fits);
      }
    }

    assertThat(fitting).isGreaterThan(PATTERNS);
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder(random.nextInt(5) == 0 ? "" : "^");
    for (int i = 0; i < random.nextInt(5); i++) {
      pattern.append(any(PIECES, random)).append(any(COUNTS, random));
    }
    return pattern.append(random.nextInt(5) == 0 ? "" : "$").toString();
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
