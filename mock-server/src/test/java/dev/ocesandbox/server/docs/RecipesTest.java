// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What CI servers and clients are told in files can be read, and names what there is. */
class RecipesTest {

  private static final Path EXAMPLES = Snippet.ROOT.resolve("examples");
  private static final Pattern VARIABLE = Pattern.compile("\\bOCE_([A-Z_]+)");
  private static final Pattern IMAGE = Pattern.compile("/oce-sandbox:([\\w.-]+)");
  private static final Pattern ACCESS_KEY = Pattern.compile("\\bOCE[A-Z]+\\d+\\b");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  static Stream<Path> recipes() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("ci"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci/github-actions.yml", "ci/gitlab-ci.yml", "regions.yaml"})
  void a_yaml_file_can_be_read_and_repeats_no_key(String name) throws IOException {
    JsonNode tree =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readTree(Files.readString(EXAMPLES.resolve(name)));

    assertThat(tree.isObject()).isTrue();
    assertThat(tree).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void a_recipe_sets_only_variables_that_the_sandbox_knows(Path recipe) throws IOException {
    String settings =
        Files.readString(Path.of("src/main/java/dev/ocesandbox/server/cli/ServeOption.java"));

    assertThat(found(VARIABLE, recipe))
        .allSatisfy(name -> assertThat(settings).contains(name + "("));
  }

  @Test
  void recipes_set_variables() throws IOException {
    List<String> variables = new ArrayList<>();
    for (Path recipe : recipes().toList()) {
      variables.addAll(found(VARIABLE, recipe));
    }

    assertThat(variables).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void a_recipe_takes_the_image_of_this_version(Path recipe) throws IOException {
    String version = found(VERSION, Path.of("pom.xml")).get(0);

    assertThat(found(IMAGE, recipe)).isNotEmpty().containsOnly(version);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void a_recipe_signs_with_a_key_that_the_readme_lists(Path recipe) throws IOException {
    List<String> keys = matches(ACCESS_KEY, recipe).map(MatchResult::group).toList();

    assertThat(keys).isNotEmpty();
    assertThat(Files.readString(Snippet.ROOT.resolve("README.md"))).contains(keys);
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return matches(pattern, file).map(match -> match.group(1)).toList();
  }

  private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().toList().stream();
  }
}
